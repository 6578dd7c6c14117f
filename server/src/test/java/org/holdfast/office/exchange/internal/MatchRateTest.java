package org.holdfast.office.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Within;
import org.holdfast.office.intake.ImportTarget.Bringer;
import org.holdfast.office.intake.ImportTarget.Chunk;
import org.holdfast.office.intake.ImportTarget.Staged;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.Test;

/// How fast a staged batch is matched: by the number, in chunks and with two hands as a real one is; then the one
/// record in a hundred whose number says nothing, by name, birthday and village. The short run has 20,000 households
/// and as many records, the long one a million of each (`-Dlong=true`, `-Drecords=…`).
class MatchRateTest {
    private static final int RECORDS = Integer.getInteger("records", Boolean.getBoolean("long") ? 1_000_000 : 20_000);
    private static final int CHUNK = 10_000;
    private static final long LO = 620_000_000_000L;
    private static final long HI = 630_000_000_000L;
    private static final long BATCH = 1;
    private static final Staged STAGED = new Staged(BATCH, new Bringer(7, 9, LO, new UUID(1, 1)), LO, HI, "", Map.of());
    /// Twenty counties of fifty thousand households, two hundred to a village; two people in each.
    private static final String WHERE = "(620101001001 + (n / 50000) * 1000000 + (n / 200 % 250))";
    private static final List<String> COUNTY = List.of(
            "insert into registry.household (province, household_id, public_id, region_code, lifted, monitored_type, registered_on)"
                    + " select 62, " + WHERE + " * 1000000 + n % 200 + 1, gen_random_uuid(), " + WHERE
                    + ", n % 10 = 0, 0, '2020-01-01' from generate_series(0, {n} - 1) n",
            "insert into registry.person (province, person_id, public_id, region_code, name, sex, born_on, document_kind, document_index, document_last4)"
                    + " select 62, n * 2 + m, gen_random_uuid(), " + WHERE
                    + ", substr('王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗', (n * 7 + m) % 20 + 1, 1)"
                    + " || substr('伟强军平东文辉力明永健世广志义兴良海山仁波宁贵福生龙元全国胜学祥才发武新利清飞彬', (n * 13 + m * 5) % 40 + 1, 1)"
                    + " || substr('秀娟英华慧巧美娜静淑惠珠翠雅芝玉萍红娥玲芬芳燕彩春菊兰凤洁梅琳素云莲真环雪荣爱妹', (n / 40 + m * 3) % 40 + 1, 1)"
                    + ", m + 1, date '1940-01-01' + (n * 31 + m * 977) % 29000, 1, sha256(convert_to('d' || n * 2 + m, 'UTF8')), lpad((n % 10000)::text, 4, '0')"
                    + " from generate_series(0, {n} - 1) n, generate_series(0, 1) m",
            "insert into registry.membership (province, household_id, person_id, from_on, region_code, relation)"
                    + " select 62, " + WHERE + " * 1000000 + n % 200 + 1, n * 2 + m, '2020-01-01', " + WHERE
                    + ", m + 1 from generate_series(0, {n} - 1) n, generate_series(0, 1) m",
            "insert into registry.identity (document_index, province, person_id) select document_index, 62, person_id from registry.person"
                    + " where region_code >= 620000000000",
            "analyze registry.household, registry.person, registry.membership, registry.identity");
    /// One in a hundred without a number, day and month of birth changed places where they can.
    private static final String RECORDS_STAGED =
            "insert into exchange.staging_record (batch_id, row_no, row_id, row_hash, sender, batch_no, kind, record_no, name,"
                    + " id_number_index, id_number_last4, place, sex, birth_date, amount, happened_on, document_fault)"
                    + " select 1, n + 2, gen_random_uuid(), '\\x00', 'S', 'B', 1, 'R' || n, p.name,"
                    + " case when n % 100 > 0 then p.document_index end, case when n % 100 > 0 then p.document_last4 end, p.region_code::text, p.sex,"
                    + " case when n % 100 = 0 and extract(day from p.born_on) <= 12 then"
                    + "   make_date(extract(year from p.born_on)::int, extract(day from p.born_on)::int, extract(month from p.born_on)::int)"
                    + "   else p.born_on end, 100000, '2022-06-01', false"
                    + " from generate_series(0, {n} - 1) n join registry.person p on p.province = 62 and p.person_id = n * 2";

    @Test
    void aMillionRecordsAreMatchedInAMinuteAndTheRestInAnother() throws Exception {
        TestOffice office = TestOffice.start(Map.of());
        try {
            fill(office);
            RecordTarget target = office.bean(RecordTarget.class);
            double looking = timed(() -> inside(office, within -> target.examineAll(STAGED)));
            double exact = timed(() -> chunks(office, target));
            double closer = timed(() -> inside(office, within -> {
                target.finish(STAGED, entry(office));
                return 0;
            }));
            Map<Integer, Long> answers = answers(office);
            System.out.printf(
                    "figures match records=%d judging=%.1f exact=%.1f closer=%.1f unmatched=%d answers=%s%n",
                    RECORDS, looking, exact, closer, RECORDS / 100, answers);
            assertThat(answers.values().stream().mapToLong(n -> n).sum()).isEqualTo(RECORDS);
            assertThat(answers.get(4)).as("matched by number, below the line").isEqualTo(RECORDS - RECORDS / 100);
            assertThat(answers.getOrDefault(6, 0L)).as("shown to a clerk").isGreaterThan(RECORDS / 100 * 9 / 10);
        } finally {
            office.close();
        }
    }

    private static void fill(TestOffice office) throws SQLException {
        try (Connection db = office.superuser();
                Statement sql = db.createStatement()) {
            for (String statement : COUNTY) {
                sql.execute(statement.replace("{n}", Integer.toString(RECORDS)));
            }
            for (int county = 0; county <= RECORDS / 50_000; county++) {
                long code = 620_101_000_000L + county * 1_000_000L;
                sql.execute(
                        "insert into region.region (level, code, name, parent_code, lo, hi, initials, edition) values (3, "
                                + code + ", '县" + county + "', 620100000000, " + code + ", " + (code + 1_000_000)
                                + ", '', 0)");
            }
            sql.execute(
                    "insert into exchange.sender (region_code, code, department, unit_name, posting_id, asked_on, asked_by, confirmed_on)"
                            + " values (620000000000, 'S', 'medical_insurance', '医保局', 9, '2022-01-01', 7, '2022-01-01')");
            sql.execute(RECORDS_STAGED.replace("{n}", Integer.toString(RECORDS)));
            sql.execute("analyze exchange.staging_record");
            sql.execute("checkpoint");
        }
    }

    private static void chunks(TestOffice office, RecordTarget target) {
        List<Future<?>> hands = new ArrayList<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (long first = 0; first <= RECORDS + 1; first += CHUNK) {
                long from = first;
                hands.add(two.submit(() -> inside(office, within -> {
                    office.db()
                            .sql("set local plan_cache_mode = force_custom_plan")
                            .update();
                    return target.apply(STAGED, new Chunk(from, from + CHUNK, entry(office)));
                })));
            }
            for (Future<?> hand : hands) {
                hand.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<Integer, Long> answers(TestOffice office) {
        Map<Integer, Long> answers = new java.util.TreeMap<>();
        inside(office, within -> {
            office.db()
                    .sql("select answer, count(*) from exchange.record group by answer")
                    .query((java.sql.ResultSet row) -> {
                        answers.put(row.getInt(1), row.getLong(2));
                    });
            return 0;
        });
        return answers;
    }

    private static long entry(TestOffice office) {
        return office.bean(Journal.class)
                .record(Entry.about("import.bring", "monitoring", "intake.batch", "bench", LO));
    }

    private static <T> T inside(TestOffice office, java.util.function.Function<Within, T> work) {
        return office.bean(Gate.class).work(Acting.system("bench", LO, HI), "import.bring", work);
    }

    private static double timed(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }
}
