package org.holdfast.office.shell.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/// A national office's large tables kept by province, in place (decision 0073): one transaction a table, so
/// that whoever breaks it off finds whole tables, some in partitions and some not, and a second call goes on.
public final class ByProvince {
    /// What PostgreSQL may write beside the copy before it clears its log away.
    private static final long LOG = 2L << 30;

    /// How long somebody else's work is waited for.
    private static final int PATIENCE_SECONDS = 60;

    private final JdbcTemplate statements;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Room room;
    private final Consumer<String> say;
    private final TableByProvince table;
    private final SqlFiles sql = SqlFiles.of(ByProvince.class);

    /// Bytes free where the database lies, and how many of them must stay free.
    ///
    /// @param free empty where the database is on another machine
    record Room(Path folder, OptionalLong free, long keep) {}

    ByProvince(SingleConnectionDataSource owner, Room room, Consumer<String> say) {
        this.statements = new JdbcTemplate(owner);
        this.db = JdbcClient.create(owner);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(owner));
        this.room = room;
        this.say = say;
        this.table = new TableByProvince(statements, say);
    }

    /// Says what will be done and does it.
    ///
    /// @throws IllegalStateException when an office is open, somebody else is at it, or the disk is too small;
    ///     the message says which and what to do
    public void run() {
        settle();
        takeTurn();
        refuseBesideAnOffice();
        List<LargeTable> all = tables();
        List<LargeTable> wanting = all.stream()
                .filter(one -> !one.partitioned() || !one.missing().isEmpty())
                .sorted(Comparator.comparingLong(LargeTable::bytes))
                .toList();
        if (wanting.isEmpty()) {
            say.accept(
                    "Already partitioned: %d tables, every province of the divisions has its own. Nothing was changed."
                            .formatted(all.size()));
            return;
        }
        tell(wanting);
        insistOnRoom(wanting);
        List<String> done = new ArrayList<>();
        for (LargeTable one : wanting) {
            long began = System.nanoTime();
            long rows = one(one);
            // Outside the transaction: what is visible to all and how the values lie, for each partition and for the
            // whole.
            statements.execute("vacuum (analyze) " + one.name());
            done.add(one.name());
            say.accept("%s: %,d rows %s, in %.1f s (%d of %d)"
                    .formatted(
                            one.name(),
                            rows,
                            one.partitioned() ? "moved to new partitions" : "in partitions",
                            (System.nanoTime() - began) / 1e9,
                            done.size(),
                            wanting.size()));
        }
        say.accept("Done. Open the office again with ./holdfast run.");
    }

    private void settle() {
        // A killed command must not leave its statement at work for hours.
        statements.execute("set client_connection_check_interval = '2s'");
        statements.execute("set search_path = ''");
        statements.execute("set check_function_bodies = off");
        statements.execute("set maintenance_work_mem = '256MB'");
        statements.execute("set lock_timeout = '" + PATIENCE_SECONDS + "s'");
    }

    /// One at a time; held until the connection closes, and an office that wants to open meanwhile is told.
    private void takeTurn() {
        for (int second = 0; second < PATIENCE_SECONDS; second++) {
            if (is("select pg_try_advisory_lock(" + DatabaseSetUp.DIVIDING + ")")) {
                return;
            }
            pause();
        }
        throw new IllegalStateException("The tables are being partitioned by another call already, or a statement of a"
                + " call that was broken off has not ended yet. Nothing was changed; try again when it is done.");
    }

    private void refuseBesideAnOffice() {
        if (is("select exists (select from pg_stat_activity where datname = current_database() and usename = '"
                + DatabaseSetUp.APP + "')")) {
            throw new IllegalStateException(
                    "An office is open on this database. Nothing was changed; close it (and every"
                            + " other node), then try again.");
        }
    }

    private long one(LargeTable one) {
        Long rows = transaction.execute(status -> {
            statements.execute("lock table " + one.name() + " in access exclusive mode");
            refuseBesideAnOffice();
            return one.partitioned() ? table.add(one) : table.divide(one);
        });
        return rows == null ? 0 : rows;
    }

    private void tell(List<LargeTable> wanting) {
        say.accept("%-36s %14s %10s   %s".formatted("table", "rows (about)", "MB", "what will be done"));
        for (LargeTable one : wanting) {
            say.accept("%-36s %,14d %,10d   %s"
                    .formatted(
                            one.name(),
                            one.aboutRows(),
                            one.bytes() >> 20,
                            one.partitioned()
                                    ? "partitions for provinces " + one.missing()
                                    : "%d provinces, and one partition for all others"
                                            .formatted(one.missing().size())));
        }
    }

    /// The largest table stands there twice until its transaction ends.
    private void insistOnRoom(List<LargeTable> wanting) {
        long largest = wanting.stream()
                .filter(one -> !one.partitioned())
                .mapToLong(LargeTable::bytes)
                .max()
                .orElse(0);
        long needed = largest + Math.min(LOG, 2 * largest) + room.keep();
        if (room.free().isEmpty()) {
            say.accept("The database is on another machine: see that it has %s free there.".formatted(size(needed)));
            return;
        }
        long free = room.free().getAsLong();
        say.accept("Disk: %s free in %s, %s needed while the largest table stands there twice."
                .formatted(size(free), room.folder(), size(needed)));
        if (free < needed) {
            throw new IllegalStateException(
                    ("Not enough disk: %s free in %s, %s needed (the largest table once more, what"
                                    + " the database notes down meanwhile, and %s to stay free). Nothing was changed; make room and"
                                    + " try again.")
                            .formatted(size(free), room.folder(), size(needed), size(room.keep())));
        }
    }

    private static String size(long bytes) {
        return bytes >= 10L << 30
                ? String.format(Locale.ROOT, "%,d GB", bytes >> 30)
                : String.format(Locale.ROOT, "%,d MB", bytes >> 20);
    }

    private List<LargeTable> tables() {
        return db.sql(sql.text("partition_tables"))
                .query((row, n) -> new LargeTable(
                        row.getString("table_name"),
                        row.getLong("id"),
                        row.getBoolean("partitioned"),
                        row.getLong("about_rows"),
                        row.getLong("bytes"),
                        List.of((Integer[]) row.getArray("missing").getArray())))
                .list();
    }

    private boolean is(String question) {
        return Boolean.TRUE.equals(statements.queryForObject(question, Boolean.class));
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for another call. Nothing was changed.", e);
        }
    }
}
