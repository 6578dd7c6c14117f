package org.holdfast.cluster;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;
import org.holdfast.columnar.BrokenCopy;
import org.holdfast.columnar.BrokenRows;
import org.holdfast.policy.evaluate.Evaluator;

/// Judges one county on an executor: the newest copy of it, in blocks, into a file of its own. What is wrong with
/// one county never stops the others.
final class CountyTask implements Function<String, Outcome> {
    private static final long serialVersionUID = 1;
    /// Enough for the evaluator's slices to be full, few enough to need a few megabytes.
    private static final int AT_ONCE = 4_096;

    private final Broadcast<LawTexts> law;
    private final Broadcast<SerializableConfiguration> settings;
    private final String copy;
    private final String out;
    private final LocalDate asOf;
    private final int attempts;
    private final LongAccumulator households;

    /// @param attempts how often Spark gives a task out before it gives up
    CountyTask(
            Broadcast<LawTexts> law,
            Broadcast<SerializableConfiguration> settings,
            String copy,
            String out,
            LocalDate asOf,
            int attempts,
            LongAccumulator households) {
        this.law = law;
        this.settings = settings;
        this.copy = copy;
        this.out = out;
        this.asOf = asOf;
        this.attempts = attempts;
        this.households = households;
    }

    @Override
    public Outcome call(String county) throws IOException {
        Path folder = new Path(copy, county);
        try {
            return judge(county, folder, settings.value().value());
        } catch (TaskKilledException killed) {
            throw killed;
        } catch (Damage | BrokenCopy | BrokenRows damage) {
            if (mayGoBetter(damage)) {
                throw damage;
            }
            return Outcome.failed(
                    county,
                    "Nothing of county " + county + " was judged: " + damage.getMessage() + ". Delete the folder "
                            + folder + " and let the office write it again.");
        } catch (IOException | RuntimeException e) {
            if (mayGoBetter(e)) {
                throw e;
            }
            return Outcome.failed(
                    county,
                    new Damage("Nothing of county " + county + " was judged", e).getMessage()
                            + ". The executor's log says where; the other counties are not concerned.");
        }
    }

    /// What a file system says may be a matter of the moment or of this machine: Spark gives the county out again.
    private boolean mayGoBetter(Exception said) {
        boolean ofTheMoment = false;
        for (Throwable cause = said; cause != null; cause = cause.getCause()) {
            ofTheMoment |= cause instanceof IOException && !(cause instanceof EOFException);
        }
        return ofTheMoment && TaskContext.get().attemptNumber() + 1 < attempts;
    }

    private Outcome judge(String county, Path folder, Configuration files) throws IOException {
        CountyCopy rows = CountyCopy.of(folder, files);
        Results results = Results.of(new Path(out), asOf, law.value().version(), files);
        if (results.isDone(county, rows.state())) {
            return Outcome.doneBefore(county, rows.state().name());
        }
        Map<String, String> about = Map.of(
                "holdfast.law", law.value().version(),
                "holdfast.as-of", asOf.toString(),
                "holdfast.county", county,
                "holdfast.copy", rows.state().name());
        String seal = rows.checked(Long.parseLong(county));
        long judged = results.write(county, rows.state(), about, file -> {
            long written = judge(county, rows, file);
            rows.requireStill(seal);
            return written;
        });
        return Outcome.judged(county, rows.state().name(), judged);
    }

    private long judge(String county, CountyCopy rows, JudgedFile file) {
        LawTexts.Read read = law.value().read();
        Evaluator evaluator = Evaluator.of(read.book().at(Long.parseLong(county), asOf), read.layout());
        long[] judged = new long[1];
        read.loader().load(rows, asOf, AT_ONCE, loaded -> {
            if (TaskContext.get().isInterrupted()) {
                throw new TaskKilledException();
            }
            try {
                file.write(loaded, evaluator.judge(loaded.block()));
            } catch (IOException e) {
                throw new UncheckedIOException("its judgements cannot be written", e);
            }
            judged[0] += loaded.size();
            households.add(loaded.size());
        });
        return judged[0];
    }
}
