package org.holdfast.office.screening.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.screening.PolicyVersions;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.parameter.Parameter;
import org.holdfast.policy.problem.PolicyProblem;
import org.holdfast.policy.problem.PolicyRefused;
import org.holdfast.postgres.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Versions of the law as rows: the texts and their hash. The book of the version in force is kept compiled; a
/// transaction that finds another version in force reads that one.
@Component
class PolicyShelf implements PolicyVersions {
    private static final SqlFiles SQL = SqlFiles.of(PolicyShelf.class);

    private final JdbcClient db;
    private final Gate gate;
    private final Journal journal;
    private final Path folder;
    private volatile @Nullable InForce held;

    PolicyShelf(JdbcClient db, Gate gate, Journal journal, @Value("${holdfast.policy}") Path folder) {
        this.db = db;
        this.gate = gate;
        this.journal = journal;
        this.folder = folder;
    }

    @Override
    public InForce inForce() {
        VersionRow version = current().orElseThrow(() -> Refused.input("screening.no-policy-in-force"));
        InForce known = held;
        if (known != null && known.number() == version.number()) {
            return known;
        }
        InForce read = new InForce(version.number(), version.hash(), version.appliedAt(), stored(version.hash()));
        held = read;
        return read;
    }

    @Override
    public boolean isInForce() {
        return current().isPresent();
    }

    @Override
    public Answer apply(Acting who, WriteRequest request) {
        PolicyBook book;
        try {
            book = PolicyBook.load(folder);
        } catch (PolicyRefused refused) {
            throw Refused.input(
                    "screening.policy-refused",
                    refused.problems().stream().map(PolicyProblem::toString).toArray(String[]::new));
        }
        return gate.write(who, "policy.apply", request, within -> {
            store(book, who.accountId());
            return Answer.seeOther("/rules");
        });
    }

    @Override
    public InForce applyFolder(Path source, @Nullable Long account) {
        PolicyBook book = PolicyBook.load(source);
        Acting system = Acting.system("policy.apply", 0, Acting.NATION_END);
        return gate.work(system, "policy.apply", within -> {
            store(source, book, account);
            return inForce();
        });
    }

    /// At the first start of an empty database the folder given becomes the first version.
    ///
    /// @return whether it did
    boolean applyFirst() {
        Acting system = Acting.system("policy.apply", 0, Acting.NATION_END);
        if (gate.work(system, "policy.apply", within -> current()).isPresent()) {
            return false;
        }
        applyFolder(folder, null);
        return true;
    }

    /// The folder given, where it is other than the law in force.
    ///
    /// @param lacking parameters of the folder that the law in force does not have
    record Other(int inForce, List<String> lacking) {}

    /// @throws PolicyRefused when the folder has a mistake
    Optional<Other> other() {
        PolicyBook given = PolicyBook.load(folder);
        InForce now =
                gate.work(Acting.system("policy.apply", 0, Acting.NATION_END), "policy.apply", within -> inForce());
        if (given.version().equals(now.hash())) {
            return Optional.empty();
        }
        List<String> lacking = given.parameters().all().stream()
                .map(Parameter::name)
                .filter(name -> now.book().parameters().named(name).isEmpty())
                .sorted()
                .toList();
        return Optional.of(new Other(now.number(), lacking));
    }

    private void store(PolicyBook book, @Nullable Long account) {
        store(folder, book, account);
    }

    private void store(Path source, PolicyBook book, @Nullable Long account) {
        long entry = journal.record(new Entry(
                "policy.apply",
                "policy",
                "policy",
                book.version(),
                0,
                1,
                null,
                Map.of("rules", book.rules().size())));
        List<String> paths = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        texts(source, paths, texts);
        db.sql(SQL.text("store_policy_files"))
                .param("hash", book.version())
                .param("paths", paths.toArray(String[]::new))
                .param("texts", texts.toArray(String[]::new))
                .update();
        db.sql(SQL.text("take_out_of_force")).param("hash", book.version()).update();
        db.sql(SQL.text("put_in_force"))
                .param("hash", book.version())
                .param("account", account)
                .param("entry", entry)
                .update();
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }

    /// Read once in a transaction, unless the transaction itself puts another version in force.
    private Optional<VersionRow> current() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return inDatabase();
        }
        VersionRow known = (VersionRow) TransactionSynchronizationManager.getResource(this);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<VersionRow> read = inDatabase();
        read.ifPresent(version -> {
            TransactionSynchronizationManager.bindResource(this, version);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(PolicyShelf.this);
                }
            });
        });
        return read;
    }

    private Optional<VersionRow> inDatabase() {
        return db.sql(SQL.text("policy_in_force"))
                .query((row, n) -> new VersionRow(
                        row.getInt("version_no"),
                        row.getString("hash"),
                        row.getObject("applied_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private static void texts(Path source, List<String> paths, List<String> texts) {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml"))
                    .filter(f -> !source.relativize(f).startsWith("target")
                            && !source.relativize(f).startsWith("src"))
                    .sorted()
                    .toList()) {
                paths.add(source.relativize(file).toString().replace('\\', '/'));
                texts.add(Files.readString(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The policy folder cannot be read", e);
        }
    }

    /// Reads a stored version back through the same loader, so that the hash proves the texts.
    private PolicyBook stored(String hash) {
        Path copy = null;
        try {
            copy = Files.createTempDirectory("holdfast-policy");
            Path root = copy;
            db.sql(SQL.text("policy_files")).param("hash", hash).query(row -> {
                write(root.resolve(row.getString("path")), row.getString("text"));
            });
            PolicyBook book = PolicyBook.load(root);
            if (!book.version().equals(hash)) {
                throw new IllegalStateException("The stored texts of policy version " + hash + " have another hash");
            }
            return book;
        } catch (IOException e) {
            throw new UncheckedIOException("A stored policy version cannot be laid out for reading", e);
        } finally {
            remove(copy);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("A stored policy version cannot be laid out for reading", e);
        }
    }

    private static void remove(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException("A temporary folder cannot be removed", e);
        }
    }

    private record VersionRow(int number, String hash, Instant appliedAt) {}
}
