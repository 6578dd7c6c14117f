package org.holdfast.cluster;

import java.io.IOException;
import java.io.PrintStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/// The command: matches a batch of records with all people of a deployment on Spark, started as [ScreenNation] is.
public final class MatchPeople {
    /// The answers are written.
    static final int DONE = 0;
    /// Nothing was begun or nothing was answered; said in words.
    static final int REFUSED = 1;

    private MatchPeople() {}

    public static void main(String[] words) throws InterruptedException {
        System.exit(run(System.out, System.err, words));
    }

    /// Runs and gives the exit status.
    static int run(PrintStream say, PrintStream warn, String... words) throws InterruptedException {
        try {
            MatchAsked asked = MatchAsked.of(words);
            SparkConf conf = new SparkConf().setAppName("holdfast matching");
            conf.setIfMissing("spark.ui.enabled", "false");
            if (asked.workers().isEmpty() && conf.contains("spark.master")) {
                return run(conf, asked, say, warn);
            }
            try (Standalone cluster = Standalone.start(asked.workers().orElse(2), say)) {
                return run(cluster.settings(conf), asked, say, warn);
            }
        } catch (Refused e) {
            warn.println(e.getMessage());
            return REFUSED;
        } catch (IOException | IllegalStateException e) {
            warn.println(new Damage("The run did not come to its end", e).getMessage());
            return REFUSED;
        }
    }

    static int run(SparkConf conf, MatchAsked asked, PrintStream say, PrintStream warn) {
        try {
            guard(conf);
            try (JavaSparkContext spark = new JavaSparkContext(conf)) {
                spark.setLogLevel("WARN");
                new MatchJob(spark, asked, say).run();
                return DONE;
            }
        } catch (Refused | Damage e) {
            warn.println(e.getMessage());
            return REFUSED;
        } catch (Exception e) {
            // Also what Spark throws without saying so.
            warn.println(new Damage("Nothing was answered", e).getMessage() + ". The same command begins anew.");
            return REFUSED;
        }
    }

    /// The key goes over the wire and people through memory: nothing of either in plain text, on the wire or aside.
    private static void guard(SparkConf conf) {
        if (conf.get("spark.master", "").startsWith("local")) {
            return;
        }
        if (!conf.getBoolean("spark.authenticate", false)) {
            throw new Refused("People are matched only where executors are known and their wire is encrypted: set"
                    + " spark.authenticate and its secret (docs/cluster.md).");
        }
        conf.set("spark.network.crypto.enabled", "true");
        conf.set("spark.io.encryption.enabled", "true");
        conf.set("spark.eventLog.enabled", "false");
    }
}
