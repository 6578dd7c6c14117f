package org.holdfast.cluster;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.spark.SparkConf;

/// The command run with Spark in this process, two tasks at a time.
///
/// @param said what it printed of its course
/// @param warned what it printed of things gone wrong
record LocalRun(int status, String said, String warned) {

    static LocalRun of(Path copy, Path out, LocalDate asOf, Path law) throws InterruptedException {
        ByteArrayOutputStream say = new ByteArrayOutputStream();
        ByteArrayOutputStream warn = new ByteArrayOutputStream();
        int status = ScreenNation.run(
                new SparkConf().setMaster("local[2]").setAppName("test").set("spark.ui.enabled", "false"),
                Asked.of(
                        "--copy",
                        copy.toString(),
                        "--out",
                        out.toString(),
                        "--as-of",
                        asOf.toString(),
                        "--law",
                        law.toString()),
                new PrintStream(say, true, StandardCharsets.UTF_8),
                new PrintStream(warn, true, StandardCharsets.UTF_8));
        return new LocalRun(status, say.toString(StandardCharsets.UTF_8), warn.toString(StandardCharsets.UTF_8));
    }
}
