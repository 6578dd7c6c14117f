package org.holdfast.office.journal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.journal.Verification;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.Test;

/// How fast a long journal is sealed and recomputed. The short run holds 50,000 rows, the long one 1,000,000.
class VerifyRateTest {
    private static final int ROWS = Boolean.getBoolean("long") ? 1_000_000 : 50_000;
    private static final int EACH = 5_000;
    private static final int RUNS = 5;

    /// Acts as they are: every field that an act fills is filled.
    private static final String ACTS =
            "insert into journal.entry (account_id, posting_id, region_code, action, purpose,"
                    + " object_kind, object_id, rows, rows_hash, request_key, detail) select 7, 9, 990101001001, 'clue.verify',"
                    + " 'monitoring', 'clue', gen_random_uuid()::text, 1, sha256(n::text::bytea), gen_random_uuid(),"
                    + " jsonb_build_object('outcome', n %% 5, 'n', n) from generate_series(1, %d) n";

    @Test
    void aLongJournalIsRecomputedWhole() throws SQLException {
        TestOffice office = TestOffice.start(Map.of());
        try (Connection db = office.superuser();
                Statement sql = db.createStatement()) {
            for (int done = 0; done < ROWS; done += EACH) {
                sql.execute(ACTS.formatted(EACH));
            }
            Journal journal = office.bean(Journal.class);
            long began = System.nanoTime();
            journal.seal();
            double sealing = (System.nanoTime() - began) / 1e9;
            while (journal.verify().unsealed() > 0) {
                journal.seal();
            }
            long[] rates = new long[RUNS];
            for (int run = 0; run < RUNS; run++) {
                long start = System.nanoTime();
                Verification found = journal.verify();
                rates[run] = found.sealed() * 1_000_000_000L / (System.nanoTime() - start);
                assertThat(found.faults()).isEmpty();
                assertThat(found.sealed()).isGreaterThanOrEqualTo(ROWS);
                assertThat(found.unsealed()).isZero();
            }
            Arrays.sort(rates);
            System.out.println("figures verify rows=" + ROWS + " rate=" + rates[RUNS / 2] + " lowest=" + rates[0]
                    + " sealing=" + Math.round(sealing * 10) / 10.0);
            assertThat(rates[RUNS / 2])
                    .as("rows a second, far below what is promised")
                    .isGreaterThan(5_000);
        } finally {
            office.close();
        }
    }
}
