package org.holdfast.cluster;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.holdfast.policy.problem.PolicyRefused;

/// The command: judges every county of a columnar copy on Spark. Started with `--workers N` it brings up a cluster
/// on this machine for the run; started by spark-submit it runs on the cluster named there.
public final class ScreenNation {
    /// All counties are judged.
    static final int DONE = 0;
    /// Nothing was begun, or Spark gave up.
    static final int REFUSED = 1;
    /// Some counties are not judged; they are named.
    static final int SOME_FAILED = 3;

    private ScreenNation() {}

    public static void main(String[] words) throws InterruptedException {
        System.exit(run(System.out, System.err, words));
    }

    /// Runs and gives the exit status.
    static int run(PrintStream say, PrintStream warn, String... words) throws InterruptedException {
        try {
            Asked asked = Asked.of(words);
            SparkConf conf = new SparkConf().setAppName("holdfast screening " + asked.asOf());
            conf.setIfMissing("spark.ui.enabled", "false");
            if (asked.workers().isEmpty() && conf.contains("spark.master")) {
                return run(conf, asked, say, warn);
            }
            try (Standalone cluster = Standalone.start(asked.workers().orElse(2), say)) {
                return run(cluster.settings(conf), asked, say, warn);
            }
        } catch (Refused | PolicyRefused e) {
            warn.println(e.getMessage());
            return REFUSED;
        } catch (IOException | IllegalStateException e) {
            warn.println(new Damage("The run did not come to its end", e).getMessage());
            return REFUSED;
        }
    }

    static int run(SparkConf conf, Asked asked, PrintStream say, PrintStream warn) throws InterruptedException {
        try (JavaSparkContext spark = new JavaSparkContext(conf)) {
            spark.setLogLevel("WARN");
            Spent spent = new Spent();
            spark.sc().addSparkListener(spent);
            long began = System.nanoTime();
            List<Outcome> outcomes = new ScreenJob(spark, asked, say).run();
            return summary(outcomes, (System.nanoTime() - began) / 1e9, spent, say, warn);
        }
    }

    private static int summary(List<Outcome> outcomes, double seconds, Spent spent, PrintStream say, PrintStream warn) {
        long judged = count(outcomes, Outcome.Kind.JUDGED);
        long failed = count(outcomes, Outcome.Kind.FAILED);
        long households = outcomes.stream().mapToLong(Outcome::households).sum();
        say.println("%d counties judged, %d done before, %d failed; %,d households in %.1f s, %.1f CPU-seconds in tasks"
                .formatted(
                        judged,
                        count(outcomes, Outcome.Kind.DONE_BEFORE),
                        failed,
                        households,
                        seconds,
                        spent.cpuSeconds()));
        outcomes.stream()
                .filter(outcome -> outcome.kind() == Outcome.Kind.FAILED)
                .forEach(outcome -> warn.println(outcome.words()));
        return failed == 0 ? DONE : SOME_FAILED;
    }

    private static long count(List<Outcome> outcomes, Outcome.Kind kind) {
        return outcomes.stream().filter(outcome -> outcome.kind() == kind).count();
    }
}
