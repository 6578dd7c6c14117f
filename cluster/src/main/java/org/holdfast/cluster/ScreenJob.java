package org.holdfast.cluster;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkStageInfo;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;

/// A run over all counties of a copy, from the machine that submits it.
final class ScreenJob {
    private static final int SECONDS_BETWEEN_LINES = 2;

    private final JavaSparkContext spark;
    private final Asked asked;
    private final PrintStream say;

    ScreenJob(JavaSparkContext spark, Asked asked, PrintStream say) {
        this.spark = spark;
        this.asked = asked;
        this.say = say;
    }

    /// Judges every county that is not judged yet for its copy's state, this law and this day.
    ///
    /// @return what became of each, in the order of codes; throws [Refused] where there is nothing to begin with
    List<Outcome> run() throws InterruptedException {
        LawTexts law = LawTexts.of(asked.law());
        Configuration settings = spark.hadoopConfiguration();
        Path copy = qualified(asked.copy(), settings);
        Path out = qualified(asked.out(), settings);
        List<String> counties = counties(copy, settings);
        say.println(counties.size() + " counties, law " + law.version().substring(0, 12) + ", as of " + asked.asOf()
                + ", on " + spark.master());
        LongAccumulator households = spark.sc().longAccumulator("households");
        CountyTask task = new CountyTask(
                spark.broadcast(law),
                spark.broadcast(new SerializableConfiguration(settings)),
                copy.toString(),
                out.toString(),
                asked.asOf(),
                spark.sc().isLocal() ? 1 : spark.getConf().getInt("spark.task.maxFailures", 4),
                households);
        return watch(
                spark.parallelize(counties, counties.size()).map(task).collectAsync(), counties.size(), households);
    }

    /// Throws [Refused] where no file system knows the address.
    static Path qualified(String name, Configuration settings) {
        try {
            Path path = new Path(name);
            return path.getFileSystem(settings).makeQualified(path);
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused(
                    "There is no file system for " + name + ": " + e.getMessage()
                            + ". See docs/cluster.md for the jars and settings that HDFS and S3 need.",
                    e);
        }
    }

    private static List<String> counties(Path copy, Configuration settings) {
        try {
            FileSystem files = copy.getFileSystem(settings);
            if (!files.exists(copy)) {
                throw new Refused("There is no columnar copy at " + copy
                        + ". The office writes it when it screens; name the folder that holds one folder a county.");
            }
            List<String> counties = new ArrayList<>();
            for (FileStatus status : files.listStatus(copy)) {
                if (status.isDirectory() && status.getPath().getName().matches("\\d{12}")) {
                    counties.add(status.getPath().getName());
                }
            }
            if (counties.isEmpty()) {
                throw new Refused("There is no county in " + copy
                        + ": none of its folders is named by a 12-digit code. Name the folder that holds them.");
            }
            Collections.sort(counties);
            return counties;
        } catch (IOException e) {
            throw new Refused("The columnar copy at " + copy + " cannot be listed: " + e.getMessage(), e);
        }
    }

    private List<Outcome> watch(JavaFutureAction<List<Outcome>> running, int counties, LongAccumulator households)
            throws InterruptedException {
        long began = System.nanoTime();
        while (true) {
            try {
                return running.get(SECONDS_BETWEEN_LINES, TimeUnit.SECONDS);
            } catch (TimeoutException _) {
                progress(done(running), counties, households.value(), (System.nanoTime() - began) / 1e9);
            } catch (ExecutionException e) {
                throw new IllegalStateException(
                        "Spark gave the run up; what is judged is kept, and the same command goes on with the rest", e);
            }
        }
    }

    private int done(JavaFutureAction<List<Outcome>> running) {
        int done = 0;
        for (int job : running.jobIds()) {
            var info = spark.statusTracker().getJobInfo(job);
            for (int stage : info == null ? new int[0] : info.stageIds()) {
                SparkStageInfo tasks = spark.statusTracker().getStageInfo(stage);
                done += tasks == null ? 0 : tasks.numCompletedTasks();
            }
        }
        return done;
    }

    private void progress(int done, int counties, long households, double seconds) {
        String left = done == 0 ? "" : ", about %.0f s left".formatted(seconds / done * (counties - done));
        say.println("%d of %d counties, %,d households, %,.0f a second%s"
                .formatted(done, counties, households, households / seconds, left));
    }
}
