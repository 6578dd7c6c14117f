package org.holdfast.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.holdfast.matching.Answers;
import org.holdfast.matching.Batch;
import org.holdfast.matching.FileSeal;
import org.holdfast.matching.Gathered;
import org.holdfast.matching.Listed;

/// A batch matched with all parts of the people, from the machine that submits it.
final class MatchJob {
    private final JavaSparkContext spark;
    private final MatchAsked asked;
    private final PrintStream say;
    private final Configuration settings;

    MatchJob(JavaSparkContext spark, MatchAsked asked, PrintStream say) {
        this.spark = spark;
        this.asked = asked;
        this.say = say;
        this.settings = spark.hadoopConfiguration();
    }

    /// Writes `<out>/<batch>.answers`, sealed, whole or not at all. Throws [Refused] where there is nothing to begin
    /// with, [Damage]
    /// where a part is not as it was written.
    void run() throws IOException {
        byte[] key = asked.key();
        Path root = ScreenJob.qualified(asked.copy(), settings);
        Listed listed = MatchFiles.newest(root, new FileSeal(key), settings);
        UUID name = batchName();
        byte[] sealed = sealed();
        Batch batch = MatchFiles.batch(name, sealed, key);
        String folder = new Path(root, Listed.WHOLE + listed.name()).toString();
        List<Piece> pieces = listed.parts().stream()
                .map(part -> new Piece(folder, part.name(), part.people(), key))
                .toList();
        say.println("%,d records, %,d people in %d parts, on %s"
                .formatted(batch.size(), listed.people(), pieces.size(), spark.master()));
        Broadcast<SerializableConfiguration> files = spark.broadcast(new SerializableConfiguration(settings));
        Broadcast<byte[]> bytes = spark.broadcast(sealed);
        Gathered gathered = new Gathered(batch);
        said(pieces, new MatchTask(files, name, bytes, spark.broadcast(new int[0]), asked.floor()))
                .forEach(one -> gathered.numbers(one.hits()));
        int[] left = gathered.left();
        if (left.length > 0) {
            said(pieces, new MatchTask(files, name, bytes, spark.broadcast(left), asked.floor()))
                    .forEach(one -> gathered.likenesses(one.hits()));
        }
        write(name, batch, gathered, new FileSeal(key));
        say.println("%,d found by number and name, %,d looked closer for"
                .formatted(batch.size() - left.length, left.length));
    }

    private List<MatchTask.Said> said(List<Piece> pieces, MatchTask task) {
        List<MatchTask.Said> all =
                spark.parallelize(pieces, Math.max(1, pieces.size())).map(task).collect();
        all.stream().filter(one -> !one.damage().isEmpty()).findFirst().ifPresent(one -> {
            throw new Damage(one.damage());
        });
        return all;
    }

    private UUID batchName() {
        try {
            return UUID.fromString(new Path(asked.batch()).getName());
        } catch (IllegalArgumentException e) {
            throw new Refused("The file " + asked.batch() + " is no sealed batch: its name must be the batch's.", e);
        }
    }

    private byte[] sealed() {
        Path file = ScreenJob.qualified(asked.batch(), settings);
        try (InputStream in = file.getFileSystem(settings).open(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new Refused("The batch " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void write(UUID name, Batch batch, Gathered gathered, FileSeal seal) throws IOException {
        Path out = ScreenJob.qualified(asked.out(), settings);
        FileSystem files = out.getFileSystem(settings);
        Path aside = new Path(out, ".writing-" + UUID.randomUUID());
        Path file = new Path(out, name + ".answers");
        try {
            try (OutputStream sealing = seal.sealing(files.create(aside, false), Batch.answersTo(name))) {
                Answers.write(batch, gathered, sealing);
            }
            files.delete(file, false);
            if (!files.rename(aside, file)) {
                throw new IOException("The answers cannot be put in their place, " + file);
            }
        } finally {
            if (files.exists(aside)) {
                files.delete(aside, false);
            }
        }
    }
}
