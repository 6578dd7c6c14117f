package org.holdfast.cluster;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/// A folder that Spark takes for its home: links to the jars of this program's class path, a configuration, and
/// logs. So a cluster starts from the artefacts of the build alone.
///
/// @param folder everything is below it, and it is removed with [#remove]
record SparkHome(Path folder) {

    static SparkHome make(String settings) throws IOException {
        SparkHome home = new SparkHome(Files.createTempDirectory("holdfast-cluster"));
        Files.createDirectories(home.jars());
        Files.createDirectories(home.conf());
        Files.createDirectories(home.logs());
        Files.writeString(home.properties(), settings);
        try (InputStream logging = SparkHome.class.getResourceAsStream("log4j2.properties")) {
            Files.copy(Objects.requireNonNull(logging), home.conf().resolve("log4j2.properties"));
        }
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            home.take(Path.of(entry).toAbsolutePath());
        }
        return home;
    }

    Path jars() {
        return folder.resolve("jars");
    }

    Path conf() {
        return folder.resolve("conf");
    }

    Path logs() {
        return folder.resolve("logs");
    }

    Path properties() {
        return conf().resolve("spark-defaults.conf");
    }

    /// A jar is linked; a folder of classes, as a build tool leaves them, is packed.
    private void take(Path entry) throws IOException {
        if (Files.isDirectory(entry)) {
            pack(entry, jars().resolve("classes-" + jarsTaken() + ".jar"));
        } else if (Files.isRegularFile(entry)) {
            try {
                Files.createSymbolicLink(jars().resolve(String.valueOf(entry.getFileName())), entry);
            } catch (FileAlreadyExistsException _) {
                // Named twice on the class path: the first counts, as it does there.
            }
        }
    }

    private long jarsTaken() throws IOException {
        try (Stream<Path> jars = Files.list(jars())) {
            return jars.count();
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(classes)) {
            all.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path file : files) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }

    void remove() {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException _) {
            // A folder for temporary files; the system clears what is left.
        }
    }
}
