package org.holdfast.office.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.cases.Paper.Flags;
import org.holdfast.office.cases.Paper.Sheet;
import org.holdfast.office.casework.TrueFindings;
import org.holdfast.office.console.internal.Cpu;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestHouseholds.Household;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.Test;

/// How fast counties decide and how fast all clocks are counted anew. Short here; `-Dlong=true` with a million
/// households in the registry, 4,000 decisions and 100,000 open cases.
class CaseRateTest {
    private static final boolean LONG = Boolean.getBoolean("long");
    private static final int HOUSEHOLDS = Integer.getInteger("households", LONG ? 1_000_000 : 5_000);
    private static final int DECISIONS = Integer.getInteger("decisions", LONG ? 4_000 : 64);
    private static final int OPEN = Integer.getInteger("open", LONG ? 100_000 : 2_000);
    private static final int WRITERS = 16;
    private static final int VILLAGES = 200;
    private static final LocalDate DAY = LocalDate.of(2022, 6, 8);

    private final TestOffice office = TestOffice.start(Map.of("holdfast.jobs", "false"));
    private final TestHouseholds households = new TestHouseholds(office);
    private final FreshCounty county = office.freshCounty();
    private final List<Acting> people = new ArrayList<>();

    @Test
    void countiesDecideAndClocksAreCountedAnew() throws Exception {
        try {
            office.clock().moveTo(DAY);
            fill();
            people();
            List<Case> cases = new ArrayList<>();
            for (int i = 1; i <= DECISIONS; i++) {
                cases.add(open(i));
            }
            judged(cases);
            for (String act : List.of("authorise", "check", "review", "post")) {
                all(cases, act, 0);
            }
            office.clock().moveTo(DAY.plusDays(5));
            all(cases, "take-down", 0);
            all(cases, "ask-departments", 1);
            all(cases, "departments-said", 2);
            all(cases, "pass", 1);
            measured();
            Cpu before = Cpu.now(office.dataFolder());
            Timed decided = all(cases, "approve", 2);
            Cpu used = Cpu.now(office.dataFolder()).since(before);
            System.out.printf(
                    "figures decisions households=%d decisions=%d rate=%.0f p50=%.0f p99=%.0f writers=%d cpu-office=%.2f cpu-database=%.2f%n",
                    HOUSEHOLDS,
                    DECISIONS,
                    decided.rate(),
                    decided.share(0.5),
                    decided.share(0.99),
                    WRITERS,
                    1_000 * used.office() / DECISIONS,
                    1_000 * used.database() / DECISIONS);
            assertThat(announcing()).isEqualTo(DECISIONS);
            recount();
        } finally {
            office.close();
        }
    }

    /// What the database's own housekeeping does within seconds: the planner has heard of the county.
    private void measured() throws SQLException {
        try (Connection db = office.superuser();
                Statement sql = db.createStatement()) {
            sql.execute("analyze");
        }
    }

    private long announcing() {
        Acting system = Acting.system("test", county.code(), county.code() + 1_000_000);
        return office.bean(Gate.class)
                .work(
                        system,
                        "test",
                        within -> office.db()
                                .sql("select count(*) from cases.cases where stage = 'announcing'")
                                .query(Long.class)
                                .single());
    }

    /// Every clock stands as an older calendar counted it, so that each is replaced; then once more, when nothing
    /// changes.
    private void recount() throws SQLException {
        Deadlines deadlines = office.bean(Deadlines.class);
        Cpu before = Cpu.now(office.dataFolder());
        double replaced = timed(() -> assertThat(deadlines.recount(DAY, FIRST, FIRST + 10_000_000_000L))
                .isEqualTo(OPEN));
        Cpu used = Cpu.now(office.dataFolder()).since(before);
        double same = timed(() -> assertThat(deadlines.recount(DAY, FIRST, FIRST + 10_000_000_000L))
                .isZero());
        System.out.printf(
                "figures recount cases=%d clocks=%d replaced=%.1f unchanged=%.1f cpu-office=%.1f cpu-database=%.1f%n",
                OPEN, 2 * OPEN, replaced, same, used.office(), used.database());
    }

    private static final long FIRST = 520_000_000_000L;

    private void fill() throws SQLException {
        try (Connection db = office.superuser();
                Statement sql = db.createStatement()) {
            for (String statement : List.of(
                    "insert into registry.household (province, household_id, public_id, region_code, lifted, monitored_type, registered_on)"
                            + " select 52, n, gen_random_uuid(), {v}, n % 10 = 0, 0, '2020-01-01' from generate_series(1, {h}) n",
                    "insert into registry.person (province, person_id, public_id, region_code, name)"
                            + " select 52, nextval('registry.person_id'), gen_random_uuid(), {v}, '张三' from generate_series(1, {h}) n",
                    "insert into registry.living (province, household_id, region_code) select 52, n, {v} from generate_series(1, {h}) n",
                    "insert into cases.cases (province, household_id, region_code, kind, procedure, stage, clue_on, opened_on)"
                            + " select 52, n, {v}, 'identification', 'identification', 'checking', '2022-06-01', '2022-06-01' from generate_series(1, {c}) n",
                    "insert into cases.step (province, case_id, step, household_id, region_code, act, from_stage, to_stage, happened_on, posting, account, name, unit)"
                            + " select province, case_id, 1, household_id, region_code, 'attempt', 'checking', 'checking', '2022-06-02', 1, 1, '', ''"
                            + " from cases.cases where province = 52",
                    "insert into cases.deadline (province, case_id, name, version, household_id, region_code, starts_on, due_on, days, working, least, policy_version)"
                            + " select c.province, c.case_id, d.name, 1, c.household_id, c.region_code, c.opened_on, c.opened_on + 1, 1, false, false, 'older'"
                            + " from cases.cases c cross join (values ('house-check'), ('decision')) d (name) where c.province = 52",
                    "analyze registry.household, registry.person, cases.cases, cases.step, cases.deadline")) {
                sql.execute(statement
                        .replace("{v}", "520101001001 + (n / 50000) * 1000000 + (n / 200 % 250)")
                        .replace("{h}", Integer.toString(HOUSEHOLDS))
                        .replace("{c}", Integer.toString(OPEN)));
            }
        }
    }

    private void people() {
        Accounts accounts = office.bean(Accounts.class);
        // Cadres of two hundred villages in one person: what is measured is the county that decides about all of them.
        FreshCounty.post(
                office,
                "cadres",
                "village_cadre",
                "村委会",
                4,
                county.townships().getFirst(),
                office.clock().today());
        for (String login : List.of("cadres", county.townshipLogin(1), county.countyLogin())) {
            people.add(accounts.postingsOn(accounts.accountOf(login).orElseThrow(), DAY)
                    .getFirst());
        }
    }

    private record Case(UUID id, UUID person, Household household) {}

    /// Households came with a file and were judged then: a decision is about somebody whom the office knows.
    private void judged(List<Case> cases) {
        cases.stream()
                .map(Case::household)
                .collect(Collectors.groupingBy(Household::village))
                .values()
                .forEach(village -> households.changed(village.toArray(Household[]::new)));
    }

    private Case open(int number) {
        Household household = households.add(county.townships().getFirst() + 1 + number % VILLAGES, number);
        UUID id = office.bean(Gate.class).work(TestHouseholds.system(household.village()), "test", within -> {
            office.bean(TrueFindings.class)
                    .foundTrue(
                            within,
                            household.id(),
                            household.village(),
                            UUID.randomUUID(),
                            DAY,
                            households.entry(household.village()));
            return office.db()
                    .sql("select public_id from cases.cases where household_id = :h")
                    .param("h", household.id())
                    .query(UUID.class)
                    .single();
        });
        return new Case(
                id,
                households.uuid(
                        household.village(),
                        "select p.public_id from registry.person p join registry.membership m on m.person_id = p.person_id"
                                + " where m.household_id = " + household.id()),
                household);
    }

    private record Timed(double seconds, List<Double> each) {
        double rate() {
            return each.size() / seconds;
        }

        double share(double share) {
            return each.get((int) Math.min(each.size() - 1, Math.floor(share * each.size())));
        }
    }

    private int done;

    /// The act on every case, by many at once.
    private Timed all(List<Case> cases, String act, int level) throws InterruptedException, ExecutionException {
        int version = ++done;
        LocalDate today = office.clock().today();
        List<Double> each = Collections.synchronizedList(new ArrayList<>());
        long began = System.nanoTime();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> futures = new ArrayList<>();
            for (Case one : cases) {
                Done what = new Done(act, version, today, "", "", paper(act, one));
                futures.add(writers.submit(() -> {
                    long start = System.nanoTime();
                    office.bean(CaseActs.class)
                            .act(
                                    people.get(level),
                                    WriteRequest.of(
                                            UUID.randomUUID(), act, one.id().toString()),
                                    one.id(),
                                    () -> what);
                    each.add((System.nanoTime() - start) / 1e6);
                }));
            }
            for (Future<?> future : futures) {
                future.get();
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        List<Double> sorted = new ArrayList<>(each);
        Collections.sort(sorted);
        return new Timed(seconds, sorted);
    }

    private static Paper paper(String act, Case one) {
        return switch (act) {
            case "authorise" -> new Paper.Signatures(List.of(one.person()), false);
            case "check" ->
                new Paper.HomeCheck(
                        "赵强",
                        new Sheet(1, 500_000, 0, 0, 0, 0, 0, 0),
                        new Flags(false, false, false, false),
                        List.of("illness"),
                        null,
                        "");
            case "departments-said" -> new Paper.Comparison(Played.SOURCES, List.of());
            case "review" -> new Paper.Votes(9, 1, 0);
            default -> new Paper.None();
        };
    }

    private static double timed(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }
}
