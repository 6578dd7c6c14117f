package org.holdfast.office.journal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.journal.Verification;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.Test;

/// The sealer: within two seconds, and without a gap under sixteen writers (S-33).
class SealTest {
    private final TestOffice office = TestOffice.shared();
    private final Journal journal = office.bean(Journal.class);

    @Test
    void anActIsSealedWithinTwoSeconds() throws InterruptedException {
        long entry = act(office.freshCounty().code());
        long committed = System.nanoTime();
        while (!isSealed(entry)) {
            assertThat((System.nanoTime() - committed) / 1_000_000)
                    .as("milliseconds without a seal")
                    .isLessThan(5_000);
            Thread.sleep(20);
        }
        // Two seconds are promised on a machine that has them; the hard limit above allows for a crowded one.
        System.out.println("sealed after " + (System.nanoTime() - committed) / 1_000_000 + " ms");
    }

    @Test
    void sixteenWritersLeaveNoGap() throws Exception {
        FreshCounty county = office.freshCounty();
        int each = 40;
        long before = journal.verify().sealed();
        try (ExecutorService writers = Executors.newFixedThreadPool(16)) {
            List<Future<?>> all = IntStream.range(0, 16)
                    .<Future<?>>mapToObj(writer -> writers.submit(() -> {
                        for (int i = 0; i < each; i++) {
                            long village = county.villages().get((writer + i) % 6);
                            if (i % 7 == 3) {
                                rolledBack(village);
                            }
                            act(village);
                            if (i % 5 == 0) {
                                journal.seal();
                            }
                        }
                    }))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
        for (int i = 0; i < 20 && journal.verify().unsealed() > 0; i++) {
            journal.seal();
            Thread.sleep(50);
        }
        Verification found = journal.verify();

        assertThat(found.faults()).isEmpty();
        assertThat(found.unsealed()).isZero();
        assertThat(found.sealed()).isGreaterThanOrEqualTo(before + 16L * each);
        assertThat(office.db()
                        .sql("select max(seq) - count(*) from journal.leaf")
                        .query(Long.class)
                        .single())
                .as("gaps in the numbers")
                .isZero();
    }

    private long act(long region) {
        return office.bean(Gate.class).work(system(region), "test.act", within -> journal.record(entry(region)));
    }

    private void rolledBack(long region) {
        try {
            office.bean(Gate.class).work(system(region), "test.act", within -> {
                journal.record(entry(region));
                throw new IllegalStateException("taken back");
            });
        } catch (IllegalStateException expected) {
            // The number is used up, the entry is gone: the seal must not mind.
        }
    }

    private boolean isSealed(long entry) {
        return office.db()
                .sql("select exists (select 1 from journal.leaf where entry_id = :entry)")
                .param("entry", entry)
                .query(Boolean.class)
                .single();
    }

    private static Acting system(long region) {
        return Acting.system("test", region, region + 1_000_000);
    }

    private static Entry entry(long region) {
        return new Entry("test.act", "test", "nothing", "1", region, 1, new byte[] {1, 2}, Map.of("n", 1));
    }
}
