package org.holdfast.cluster;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.SparkConf;
import org.apache.spark.launcher.JavaModuleOptions;

/// A real Spark cluster on this machine: one master and workers of one core each, in processes of their own, on
/// loopback addresses and behind a secret made for the run. It ends with [#close], or with this process.
final class Standalone implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final Pattern STARTED = Pattern.compile("Starting Spark master at (spark://\\S+:\\d+)");
    private static final int SECONDS_TO_START = 60;
    private static final int SECONDS_TO_END = 10;
    private static final int MEGABYTES_OF_A_WORKER = 1024;

    private final SparkHome home;
    private final String secret;
    private final List<Process> processes = new ArrayList<>();
    private String master = "";

    private Standalone(SparkHome home, String secret) {
        this.home = home;
        this.secret = secret;
    }

    /// Starts a master and workers and waits until the master is there. Throws [IllegalStateException] with the end
    /// of the log of the one that did not start.
    static Standalone start(int workers, PrintStream say) throws IOException, InterruptedException {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String secret = HexFormat.of().formatHex(random);
        SparkHome home = SparkHome.make("""
                spark.authenticate true
                spark.authenticate.secret %s
                spark.ui.killEnabled false
                """.formatted(secret));
        Standalone cluster = new Standalone(home, secret);
        try {
            cluster.startMaster();
            for (int w = 1; w <= workers; w++) {
                cluster.startWorker(w);
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            cluster.close();
            throw e;
        }
        say.println("Started on this machine: a master, and workers of one core: " + workers);
        return cluster;
    }

    /// The settings of a program that runs on this cluster.
    SparkConf settings(SparkConf conf) {
        return conf.setMaster(master)
                .set("spark.authenticate", "true")
                .set("spark.authenticate.secret", secret)
                .set("spark.driver.host", LOOPBACK)
                .set("spark.driver.bindAddress", LOOPBACK)
                .set("spark.executor.cores", "1")
                .set("spark.executor.memory", MEGABYTES_OF_A_WORKER + "m")
                .set("spark.cores.max", Integer.toString(workers().size()))
                .set("spark.scheduler.minRegisteredResourcesRatio", "1.0")
                .set("spark.scheduler.maxRegisteredResourcesWaitingTime", "30s");
    }

    /// The workers' processes, in the order of their start.
    List<Process> workers() {
        return processes.subList(1, processes.size());
    }

    /// What master and workers write lies below it: logs, and what executors leave.
    Path folder() {
        return home.folder();
    }

    private void startMaster() throws IOException, InterruptedException {
        Path log = home.logs().resolve("master.log");
        Process process = start(
                log,
                "org.apache.spark.deploy.master.Master",
                "--host",
                LOOPBACK,
                "--port",
                "0",
                "--webui-port",
                "0",
                "--properties-file",
                home.properties().toString());
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (master.isEmpty()) {
            Matcher started = STARTED.matcher(Files.readString(log));
            if (started.find()) {
                master = started.group(1);
            } else if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("Spark's master did not start. Its log ends so:\n" + endOf(log));
            } else {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private void startWorker(int number) throws IOException {
        start(
                home.logs().resolve("worker-" + number + ".log"),
                "org.apache.spark.deploy.worker.Worker",
                "--host",
                LOOPBACK,
                "--cores",
                "1",
                "--memory",
                MEGABYTES_OF_A_WORKER + "m",
                "--webui-port",
                "0",
                "--work-dir",
                home.folder().resolve("work-" + number).toString(),
                "--properties-file",
                home.properties().toString(),
                master);
    }

    private Process start(Path log, String program, String... words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Arrays.asList(JavaModuleOptions.defaultModuleOptionArray()));
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
        command.add(home.conf() + ":" + home.jars().resolve("*"));
        command.addAll(List.of(Companion.class.getName(), program));
        command.addAll(Arrays.asList(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("SPARK_HOME", home.folder().toString());
        builder.environment().put("SPARK_CONF_DIR", home.conf().toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", LOOPBACK);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("SPARK_DIST_CLASSPATH");
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private static String endOf(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }

    /// Ends workers, then master, each by its process, and removes what they left.
    @Override
    public void close() {
        for (Process process : processes.reversed()) {
            process.destroy();
        }
        for (Process process : processes) {
            try {
                if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
        home.remove();
    }
}
