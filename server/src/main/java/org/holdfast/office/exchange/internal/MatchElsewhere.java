package org.holdfast.office.exchange.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.holdfast.matching.Answers;
import org.holdfast.matching.Batch;
import org.holdfast.matching.Likeness.Described;
import org.holdfast.office.intake.ImportTarget.Staged;
import org.holdfast.office.region.Places;
import org.holdfast.office.shell.DataFolder;
import org.holdfast.office.shell.FileCipher;
import org.holdfast.postgres.SqlFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A large batch matched by a command of the operator's, such as `./holdfast cluster match`: the batch is sealed and
/// written beside the match data, the command is run with a key that opens nothing else, its sealed answers are read.
///
/// Whatever is wrong with the command or its answers, the batch is matched: it is said in the log and done here.
@Component
class MatchElsewhere {
    private static final SqlFiles SQL = SqlFiles.of(MatchElsewhere.class);
    private static final Logger LOG = LoggerFactory.getLogger(MatchElsewhere.class);
    private static final Duration KEPT = Duration.ofDays(2);
    private static final int AT_ONCE = 20_000;
    /// Batches come in one after the other; a second one is room for whoever goes on with an older.
    private static final int IN_MEMORY = 2;

    private final JdbcClient db;
    private final MatchIndex index;
    private final MatchCommand command;
    private final CloserLook closerLook;
    private final Places places;
    private final FileCipher.Apart cipher;
    private final Path root;
    private final Clock clock;
    /// Of the batches asked about last: one that is never brought to its end holds no memory for ever.
    private final Map<Long, Optional<Answers>> answered = new LinkedHashMap<>(4, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Optional<Answers>> eldest) {
            return size() > IN_MEMORY;
        }
    };

    MatchElsewhere(
            JdbcClient db,
            MatchIndex index,
            MatchCommand command,
            CloserLook closerLook,
            Places places,
            FileCipher cipher,
            DataFolder data,
            Clock clock) {
        this.db = db;
        this.index = index;
        this.command = command;
        this.closerLook = closerLook;
        this.places = places;
        this.cipher = cipher.apart(MatchCopy.PURPOSE);
        this.root = data.resolve("matching-batches");
        this.clock = clock;
    }

    /// Whether large batches are matched elsewhere.
    boolean isSet() {
        return command.isSet();
    }

    /// Whom the batch's records mean. Asked for once and kept until [#forget], on disk too: an office that was started
    /// anew goes on with it. Empty where it cannot be had.
    ///
    /// @param owned kinds that the sender may report; others are not looked for
    synchronized Optional<Answers> answers(Staged batch, Short[] owned) {
        Optional<Answers> known = answered.get(batch.batchId());
        if (known == null) {
            known = asked(batch, owned);
            answered.put(batch.batchId(), known);
        }
        return known;
    }

    /// Lets the batch and its answers go.
    synchronized void forget(Staged batch) {
        answered.remove(batch.batchId());
        String name = batch.bringer().batch().toString();
        // Also what a program's file system left beside them, such as sums of checks.
        files(file -> file.getFileName().toString().contains(name)).forEach(MatchElsewhere::remove);
    }

    private Optional<Answers> asked(Staged batch, Short[] owned) {
        UUID name = batch.bringer().batch();
        try {
            Files.createDirectories(
                    root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            removeOld();
            long records = write(batch, owned);
            Optional<Answers> before = before(name, records);
            return before.isPresent() ? before : Optional.of(run(batch, name, records));
        } catch (IOException | RuntimeException e) {
            LOG.warn("Batch {} is not matched elsewhere but here: {}", name, e.getMessage(), e);
            return Optional.empty();
        } finally {
            remove(batchFile(name));
        }
    }

    private Answers run(Staged batch, UUID name, long records) throws IOException {
        Path copy = index.copyOfNow();
        // Not among the data: whoever copies those would carry their key along.
        Path key = Files.createTempFile(
                "holdfast-match",
                ".key",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(key, "match.1=" + Base64.getEncoder().encodeToString(cipher.key()) + "\n");
            command.run(words(batch, copy, key));
        } finally {
            remove(key);
        }
        return read(name, records);
    }

    private List<String> words(Staged batch, Path copy, Path key) {
        return List.of(
                "--copy",
                copy.toString(),
                "--batch",
                batchFile(batch.bringer().batch()).toString(),
                "--out",
                root.toString(),
                "--keys",
                key.toString(),
                "--floor",
                Integer.toString(closerLook.floor(batch.bringer().regionCode())));
    }

    /// Answers that a run before this one left.
    private Optional<Answers> before(UUID name, long records) {
        if (!Files.exists(answersFile(name))) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(name, records));
        } catch (IOException e) {
            LOG.warn("The answers to batch {} are asked for again: {}", name, e.getMessage());
            remove(answersFile(name));
            return Optional.empty();
        }
    }

    private Answers read(UUID name, long records) throws IOException {
        try (InputStream in = cipher.opening(Files.newInputStream(answersFile(name)), Batch.answersTo(name))) {
            Answers answers = Answers.read(in);
            if (answers.records() != records) {
                throw new IOException("Of " + records + " records " + answers.records() + " were answered.");
            }
            return answers;
        }
    }

    /// @return how many records
    private long write(Staged batch, Short[] owned) throws IOException {
        UUID name = batch.bringer().batch();
        remove(batchFile(name));
        try (OutputStream out = cipher.sealing(
                new BufferedOutputStream(
                        Files.newOutputStream(batchFile(name), StandardOpenOption.CREATE_NEW), 1 << 16),
                name)) {
            Batch.Writer records = new Batch.Writer(out, batch.lo(), batch.hi());
            VillageNames names = new VillageNames(places.within(batch.lo(), batch.hi()));
            db.sql(SQL.text("staged_described"))
                    .param("batch", batch.batchId())
                    .param("owned", owned)
                    .withFetchSize(AT_ONCE)
                    .query((ResultSet row) -> add(records, row, names));
            return records.end();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void add(Batch.Writer records, ResultSet row, VillageNames names) throws SQLException {
        byte[] number = row.getBytes("number");
        ByteBuffer key = number == null ? ByteBuffer.allocate(2 * Long.BYTES) : ByteBuffer.wrap(number);
        try {
            records.add(row.getLong("row_no"), key.getLong(0), key.getLong(Long.BYTES), described(row, names));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Described described(ResultSet row, VillageNames names) throws SQLException {
        String name = row.getString("name");
        String place = row.getString("place");
        return new Described(
                name == null ? "" : name,
                row.getInt("sex"),
                row.getObject("born_on", LocalDate.class),
                names.of(place == null ? "" : place));
    }

    private Path batchFile(UUID name) {
        return root.resolve(name.toString());
    }

    private Path answersFile(UUID name) {
        return root.resolve(name + ".answers");
    }

    /// What batches that were broken off and never taken up again left.
    private void removeOld() {
        Instant until = clock.instant().minus(KEPT);
        files(file -> Instant.ofEpochMilli(file.toFile().lastModified()).isBefore(until))
                .forEach(MatchElsewhere::remove);
    }

    private List<Path> files(Predicate<Path> which) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(root)) {
            return files.filter(which).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of batches that are matched elsewhere cannot be read", e);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file.getFileName() + " of a batch cannot be removed", e);
        }
    }
}
