package org.holdfast.office.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// T-01 and T-02: `kill -9` of the server, of the database, of both, under eight writers. Nothing acknowledged
/// is lost, nothing happens twice, and the journal names every act once.
class KillTest {
    private static final String PASSWORD = "a-password-for-tests";
    private static final long SEED = Long.getLong("seed", 20220608L);
    private static final int EACH = Boolean.getBoolean("long") ? 20 : 3;

    enum Blow {
        SERVER,
        DATABASE,
        BOTH
    }

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLostAndNothingHappensTwice() throws Exception {
        Random random = new Random(SEED);
        History history = new History();
        OfficeProcess office = new OfficeProcess(folder);
        List<Long> recoveries = new ArrayList<>();
        try {
            office.awaitReady();
            List<Poster> senders = new ArrayList<>();
            List<String> accounts = prepare(office, senders);
            Writers writers = new Writers(history);
            writers.start(senders, accounts, SEED);
            for (Blow blow : blows(random)) {
                Thread.sleep(1_000 + random.nextInt(1_500));
                recoveries.add(strike(office, blow));
            }
            Thread.sleep(1_000);
            writers.finish();
            report(history, recoveries);

            assertThat(Checkers.judge(history, read(office))).as("seed " + SEED).isEmpty();
            assertThat(actsWithoutExactlyOneEntry(office))
                    .as("acts and journal entries")
                    .isEmpty();
            assertThat(office.verify()).as(office.verifyLog()).isZero();
        } finally {
            history.keep(Path.of(System.getProperty("java.io.tmpdir"), "holdfast-kill-history.jsonl"));
            office.close();
        }
    }

    private static List<Blow> blows(Random random) {
        List<Blow> blows = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            blows.addAll(List.of(Blow.values()));
        }
        Collections.shuffle(blows, random);
        return blows;
    }

    /// @return milliseconds from the blow until the office was ready again
    private static long strike(OfficeProcess office, Blow blow) throws IOException, InterruptedException {
        long began = System.nanoTime();
        switch (blow) {
            case SERVER -> office.kill();
            case DATABASE -> {
                office.killDatabase();
                // The server lives on without its database and must not acknowledge anything.
                Thread.sleep(1_500);
            }
            case BOTH -> {
                office.killDatabase();
                office.kill();
            }
        }
        office.restart();
        return (System.nanoTime() - began) / 1_000_000;
    }

    /// The first administrator through the one-time code, one session a writer, one account each to work on.
    private static List<String> prepare(OfficeProcess office, List<Poster> senders)
            throws IOException, SQLException, InterruptedException {
        try (Connection db = office.database();
                Statement sql = db.createStatement()) {
            sql.execute("insert into region.region (level, code, name, lo, hi, initials, edition)"
                    + " values (0, 0, '全国', 0, 1000000000000, '', 0) on conflict do nothing");
        }
        Poster door = new Poster(office.address());
        door.get("/first-administrator");
        Poster.Reply opened = door.post(
                "/first-administrator",
                UUID.randomUUID(),
                Map.of("code", office.firstCode(), "login", "first-admin", "name", "管理员", "password", PASSWORD));
        assertThat(opened.status()).isEqualTo(303);
        List<String> accounts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Poster sender = Poster.signedIn(office.address(), "first-admin", PASSWORD);
            Poster.Reply account =
                    sender.post("/accounts", UUID.randomUUID(), Map.of("login", "colleague-" + i, "name", "同事" + i));
            assertThat(account.status()).isEqualTo(303);
            accounts.add(account.location());
            senders.add(sender);
        }
        return accounts;
    }

    private static Reading read(OfficeProcess office) {
        SQLException last = new SQLException("not tried");
        for (int attempt = 0; attempt < 60; attempt++) {
            try (Connection db = office.database();
                    Statement sql = db.createStatement();
                    ResultSet row = sql.executeQuery(
                            "select unit_name, count(*)::int from access.posting where unit_name like 'op-%' group by 1")) {
                Map<String, Integer> effects = new HashMap<>();
                while (row.next()) {
                    effects.put(row.getString(1), row.getInt(2));
                }
                return new Reading.Present(effects);
            } catch (SQLException | IOException e) {
                last = new SQLException(e);
                pause();
            }
        }
        return new Reading.Unknown(String.valueOf(last.getMessage()));
    }

    /// Each posting has one entry, each entry of a posting act has its posting, each has one stored answer.
    private static List<String> actsWithoutExactlyOneEntry(OfficeProcess office) throws IOException, SQLException {
        List<String> wrong = new ArrayList<>();
        try (Connection db = office.database();
                Statement sql = db.createStatement();
                ResultSet row = sql.executeQuery(
                        "select coalesce(p.unit_name, 'entry ' || e.object_id), count(e.entry_id),"
                                + " count(i.request_key) from (select * from access.posting where unit_name like 'op-%') p"
                                + " full join (select * from journal.entry where detail ->> 'act' = 'post') e"
                                + " on e.object_id = p.public_id::text"
                                + " left join journal.idempotency i on i.request_key = e.request_key and i.status = 303"
                                + " group by 1 having count(e.entry_id) <> 1 or count(i.request_key) <> 1 or count(p.posting_id) <> 1")) {
            while (row.next()) {
                wrong.add(row.getString(1) + ": " + row.getInt(2) + " entries, " + row.getInt(3) + " answers");
            }
        }
        return wrong;
    }

    private static void report(History history, List<Long> recoveries) {
        Collections.sort(recoveries);
        System.out.printf(
                "kill -9: seed %d, %d blows, %s, ready again after median %d ms, at most %d ms%n",
                SEED, recoveries.size(), history.counts(), recoveries.get(recoveries.size() / 2), recoveries.getLast());
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
