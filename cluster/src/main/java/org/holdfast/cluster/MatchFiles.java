package org.holdfast.cluster;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.holdfast.matching.Batch;
import org.holdfast.matching.FileSeal;
import org.holdfast.matching.Listed;
import org.holdfast.matching.People;
import org.holdfast.matching.PeopleFile;

/// The office's encrypted match data and a batch, read through Hadoop's file systems and opened in memory alone.
final class MatchFiles {
    private static final Map<UUID, Batch> OPENED = new ConcurrentHashMap<>();
    private static final String CURE =
            ". Nothing was answered. Let the office match a batch, which writes the copy again,"
                    + " or copy it again if it was brought here, and repeat the command.";

    private MatchFiles() {}

    /// The newest whole copy. Throws [Refused] where there is none or it does not open.
    static Listed newest(Path root, FileSeal seal, Configuration settings) {
        try {
            FileSystem files = root.getFileSystem(settings);
            Optional<Listed> newest = Optional.empty();
            for (FileStatus status : files.listStatus(root)) {
                String name = status.getPath().getName();
                if (status.isDirectory() && name.startsWith(Listed.WHOLE)) {
                    Listed listed = listed(status.getPath(), name.substring(Listed.WHOLE.length()), seal, files);
                    if (newest.isEmpty() || newest.get().position() < listed.position()) {
                        newest = Optional.of(listed);
                    }
                }
            }
            return newest.orElseThrow(() -> new Refused("There is no match data in " + root
                    + ": none of its folders is named copy-…. The office writes it when it matches a large batch."));
        } catch (FileNotFoundException e) {
            throw new Refused("There is no folder " + root + ": name the office's matching folder with --copy.", e);
        } catch (IOException e) {
            throw new Refused("The match data in " + root + " cannot be listed: " + e.getMessage(), e);
        }
    }

    private static Listed listed(Path folder, String name, FileSeal seal, FileSystem files) {
        try {
            UUID sealedAs = UUID.fromString(name);
            try (InputStream in = seal.opening(files.open(new Path(folder, Listed.FILE)), sealedAs)) {
                return Listed.parse(sealedAs, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused("The match data " + folder + " cannot be used: " + e.getMessage() + CURE, e);
        }
    }

    /// The people of a part. Throws [Damage] where the file is missing, altered, cut short or from elsewhere.
    static People people(Piece piece, Configuration settings) {
        Path file = new Path(piece.folder(), piece.name().toString());
        try (InputStream in =
                new FileSeal(piece.key()).opening(file.getFileSystem(settings).open(file), piece.name())) {
            People people = PeopleFile.read(in);
            if (people.count() != piece.people()) {
                throw new IOException("it holds " + people.count() + " people instead of " + piece.people());
            }
            return people;
        } catch (IOException e) {
            throw new Damage("The match data's file " + file + " cannot be used: " + e.getMessage() + CURE);
        }
    }

    /// A batch from its sealed bytes, opened once in this Java machine.
    static Batch batch(UUID name, byte[] sealed, byte[] key) {
        return OPENED.computeIfAbsent(name, _ -> {
            try (InputStream in = new FileSeal(key).opening(new ByteArrayInputStream(sealed), name)) {
                return Batch.read(in);
            } catch (IOException e) {
                throw new Damage("The batch " + name + " cannot be used: " + e.getMessage()
                        + ". Nothing was answered. Let it be written again and repeat the command.");
            }
        });
    }
}
