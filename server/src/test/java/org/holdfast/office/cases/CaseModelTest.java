package org.holdfast.office.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.cases.Paper.Flags;
import org.holdfast.office.cases.Paper.Sheet;
import org.holdfast.office.casework.TrueFindings;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestHouseholds.Household;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Random people do random acts in random order on random days, in four provinces with different clocks. No case ever
/// reaches a stage the procedure's file does not lead to, a refused act changes nothing, and every running clock equals
/// a slow count that shares nothing with the office but the file's words.
class CaseModelTest {
    private static final int SEQUENCES = Boolean.getBoolean("long") ? 10_000 : 500;
    private static final int ACTS = 24;
    private static final List<Long> COUNTIES =
            List.of(469_001_000_000L, 341_521_000_000L, 620_102_000_000L, 520_102_000_000L);
    private static final List<String> ROLES = List.of("village", "township", "county");
    private static final TestOffice OFFICE = TestOffice.start(Map.of("holdfast.jobs", "false"));

    private final Map<String, Step> file = new LinkedHashMap<>();
    private final Map<String, Acting> people = new TreeMap<>();
    private final TestHouseholds households = new TestHouseholds(OFFICE);
    private int accepted;
    private int refused;

    @AfterAll
    static void end() {
        OFFICE.close();
    }

    /// A line of the procedure's file, read by eye and not by the law's reader.
    private record Step(List<String> from, String to, List<String> by) {}

    /// What the model remembers of a case.
    private static final class Model {
        String stage = "checking";
        int version = 1;
        LocalDate opened = LocalDate.EPOCH;
        final List<Map.Entry<String, LocalDate>> done = new ArrayList<>();
        final List<SlowClock.Stand> stands = new ArrayList<>();
        final List<LocalDate> unanswered = new ArrayList<>();

        int last(String act) {
            for (int i = done.size(); i > 0; i--) {
                if (done.get(i - 1).getKey().equals(act)) {
                    return i;
                }
            }
            return 0;
        }

        LocalDate day(int step) {
            return done.get(step - 1).getValue();
        }
    }

    @Test
    void noCaseReachesAForbiddenStageAndEveryClockEqualsASlowCount() throws IOException {
        readFile();
        long seed = Long.getLong("seed", 20_220_608L);
        System.out.println("CaseModelTest seed " + seed + ", " + SEQUENCES + " sequences");
        Random random = new Random(seed);
        COUNTIES.forEach(this::people);
        for (int i = 0; i < SEQUENCES; i++) {
            play(
                    new Random(random.nextLong()),
                    COUNTIES.get(i % COUNTIES.size()),
                    100_000 + i,
                    "seed " + seed + " sequence " + i);
        }
        System.out.println("CaseModelTest: " + accepted + " acts accepted, " + refused + " refused");
        assertThat(accepted).as("the test does something").isGreaterThan(SEQUENCES * 3);
        assertThat(refused).isGreaterThan(SEQUENCES);
    }

    private Step step(String act) {
        return java.util.Objects.requireNonNull(file.get(act));
    }

    private Acting somebody(String key) {
        return java.util.Objects.requireNonNull(people.get(key));
    }

    private void readFile() throws IOException {
        Path beside = Path.of("..", "policy", "procedures", "identification.yaml");
        Path law = Files.exists(beside) ? beside : Path.of("policy", "procedures", "identification.yaml");
        Pattern line = Pattern.compile("^  ([a-z-]+): +\\{.*from: \\[([^]]*)](?:, to: ([a-z-]+))?, by: \\[([^]]*)].*");
        for (String text : Files.readAllLines(law)) {
            Matcher act = line.matcher(text);
            if (act.matches()) {
                String to = act.group(3) == null ? "" : act.group(3);
                file.put(
                        act.group(1),
                        new Step(
                                List.of(act.group(2).split(", ")),
                                to,
                                List.of(act.group(4).split(", "))));
            }
        }
        assertThat(file).hasSizeGreaterThan(20);
    }

    private void people(long county) {
        long[] places = {county + 1_001, county + 1_000, county};
        String[] roles = {"village_cadre", "township_officer", "county_officer"};
        Accounts accounts = OFFICE.bean(Accounts.class);
        for (int level = 0; level < 3; level++) {
            for (int twin = 0; twin < 2; twin++) {
                String login = "model-" + county + "-" + level + "-" + twin;
                FreshCounty.post(OFFICE, login, roles[level], "单位", 5 - level, places[level], LocalDate.of(2022, 6, 8));
                people.put(
                        county + ROLES.get(level) + twin,
                        accounts.postingsOn(accounts.accountOf(login).orElseThrow(), LocalDate.of(2022, 6, 8))
                                .getFirst());
            }
        }
    }

    private void play(Random random, long county, int number, String where) {
        OFFICE.clock().moveTo(LocalDate.of(2022, 1, 1).plusDays(random.nextInt(480)));
        Household household = households.add(county + 1_001, number);
        UUID id = open(household);
        Model model = new Model();
        model.opened = OFFICE.clock().today();
        UUID person = households.uuid(
                household.village(),
                "select p.public_id from registry.person p join registry.membership m on m.person_id = p.person_id where m.household_id = "
                        + household.id());
        List<String> words = List.copyOf(file.keySet());
        for (int i = 0; i < ACTS; i++) {
            OFFICE.clock().moveTo(OFFICE.clock().today().plusDays(random.nextInt(4)));
            String role = ROLES.get(random.nextInt(3));
            String act = likely(random, model, role, words);
            boolean stale = random.nextInt(12) == 0;
            Done done = new Done(
                    act,
                    stale ? model.version + 1 - 2 * random.nextInt(2) : model.version,
                    OFFICE.clock().today(),
                    act.equals("pause") ? "court" : "other",
                    "说明",
                    paper(act, model, person));
            attempt(
                    somebody(county + role + random.nextInt(2)),
                    role,
                    id,
                    done,
                    model,
                    where + " act " + i + " " + act);
            compare(household, model, county, where + " act " + i + " " + act);
        }
    }

    /// Three times of four something the file allows now.
    private String likely(Random random, Model model, String role, List<String> words) {
        List<String> fitting = words.stream()
                .filter(word -> step(word).from().contains(model.stage)
                        && step(word).by().contains(role))
                .filter(word -> !List.of("withdraw", "nobody-left", "return").contains(word) || random.nextInt(6) == 0)
                .toList();
        return fitting.isEmpty() || random.nextInt(4) == 0
                ? words.get(random.nextInt(words.size()))
                : fitting.get(random.nextInt(fitting.size()));
    }

    private static Paper paper(String act, Model model, UUID person) {
        return switch (act) {
            case "attempt" -> new Paper.Attempt("not_at_home", "");
            case "authorise" -> new Paper.Signatures(List.of(person), false);
            case "check" ->
                new Paper.HomeCheck(
                        "赵强",
                        new Sheet(1, 500_000, 0, 0, 0, 0, 0, 0),
                        new Flags(false, false, false, false),
                        List.of("illness"),
                        null,
                        "");
            case "check-no-risk" -> new Paper.Seen("赵强");
            case "departments-said" -> new Paper.Comparison(Played.SOURCES, List.of());
            case "review", "review-against" -> new Paper.Votes(9, 1, 0);
            case "object" -> new Paper.Objection("", "有车");
            case "answer" -> new Paper.Reply(firstUnanswered(model));
            default -> new Paper.None();
        };
    }

    private static int firstUnanswered(Model model) {
        for (int i = 0; i < model.unanswered.size(); i++) {
            if (!model.unanswered.get(i).equals(LocalDate.MAX)) {
                return i + 1;
            }
        }
        return 1;
    }

    private void attempt(Acting who, String role, UUID id, Done done, Model model, String where) {
        Step step = step(done.act());
        try {
            OFFICE.bean(CaseActs.class).act(who, WriteRequest.of(UUID.randomUUID(), "model", where), id, () -> done);
        } catch (Refused no) {
            refused++;
            assertThat(no.status()).as(where + " " + no.getMessage()).isIn(409, 422);
            return;
        }
        accepted++;
        assertThat(step.from()).as(where).contains(model.stage);
        assertThat(step.by()).as(where).contains(role);
        assertThat(done.version()).as(where).isEqualTo(model.version);
        if (done.act().equals("take-down")) {
            LocalDate hung = model.day(model.last("post"));
            assertThat(done.on()).as(where).isAfterOrEqualTo(hung.plusDays(5));
            assertThat(model.unanswered).as(where).allMatch(LocalDate.MAX::equals);
        }
        if (done.act().equals("approve")) {
            assertThat(model.last("take-down")).as(where).isGreaterThan(model.last("post"));
            assertThat(model.last("departments-said")).as(where).isPositive();
        }
        model.version++;
        model.done.add(Map.entry(done.act(), done.on()));
        model.stage = step.to().isEmpty() ? model.stage : step.to();
        switch (done.act()) {
            case "object" -> model.unanswered.add(done.on());
            case "answer" -> model.unanswered.set(firstUnanswered(model) - 1, LocalDate.MAX);
            case "pause" -> model.stands.add(new SlowClock.Stand(done.on(), LocalDate.MAX));
            case "resume" ->
                model.stands.add(new SlowClock.Stand(model.stands.removeLast().from(), done.on()));
            default -> {}
        }
    }

    private void compare(Household household, Model model, long county, String where) {
        Map<String, String> shown = new TreeMap<>();
        String[] stage = {""};
        OFFICE.bean(Gate.class).work(TestHouseholds.system(household.village()), "test", within -> {
            OFFICE.db()
                    .sql(
                            "select c.stage, d.name, coalesce(d.due_on::text, 'stands') as due from cases.cases c left join cases.deadline d"
                                    + " on d.province = c.province and d.case_id = c.case_id and d.state in (1, 4) where c.household_id = :h")
                    .param("h", household.id())
                    .query((row, n) -> {
                        stage[0] = row.getString("stage");
                        return row.getString("name") == null
                                ? ""
                                : shown.put(row.getString("name"), row.getString("due"));
                    })
                    .list();
            return 0;
        });
        assertThat(stage[0]).as(where).isEqualTo(model.stage);
        assertThat(shown).as(where).isEqualTo(expected(model, county));
    }

    /// Days by province as published: Hainan 20 working days; Anhui 2 and 20; Gansu 5, then 15 after the
    /// visit; elsewhere 3 and 15 calendar days.
    private Map<String, String> expected(Model model, long county) {
        Map<String, String> clocks = new TreeMap<>();
        if (List.of("monitored", "refused-finally", "ended").contains(model.stage)) {
            return clocks;
        }
        boolean hainan = county == COUNTIES.get(0);
        boolean anhui = county == COUNTIES.get(1) && !model.opened.isBefore(LocalDate.of(2022, 3, 30));
        boolean gansu = county == COUNTIES.get(2) && !model.opened.isBefore(LocalDate.of(2023, 2, 21));
        int checked = Math.max(model.last("check"), model.last("check-no-risk"));
        if (checked == 0) {
            int days = anhui ? 2 : gansu ? 5 : 3;
            clocks.put("house-check", SlowClock.reached(model.opened, days, anhui || gansu, model.stands));
        }
        int decided = Math.max(model.last("approve"), model.last("refuse"));
        int from = gansu ? model.last("check") : 0;
        boolean runs = gansu ? from > decided : decided == 0;
        if (runs && (!gansu || from > 0)) {
            LocalDate start = gansu ? model.day(from) : model.opened;
            boolean twenty = hainan || anhui;
            clocks.put("decision", SlowClock.reached(start, twenty ? 20 : 15, twenty || gansu, model.stands));
        }
        least(clocks, model, "notice", "post", List.of("take-down"), 5, false);
        least(clocks, model, "comparison", "ask-departments", List.of("departments-said"), 5, true);
        least(clocks, model, "green-papers", "green-channel", List.of("approve", "refuse"), 15, false);
        least(clocks, model, "announcement", "approve", List.of("announce"), 5, false);
        least(clocks, model, "appeal", "refuse", List.of("appeal", "told"), 60, false);
        least(clocks, model, "appeal-answer", "appeal", List.of("appeal-granted", "appeal-refused"), 15, false);
        model.unanswered.stream()
                .filter(day -> !day.equals(LocalDate.MAX))
                .min(LocalDate::compareTo)
                .ifPresent(day -> clocks.put("objection-answer", day.plusDays(3).toString()));
        return clocks;
    }

    private static void least(
            Map<String, String> clocks,
            Model model,
            String name,
            String starts,
            List<String> ends,
            int days,
            boolean pauses) {
        int start = model.last(starts);
        boolean over = ends.stream().anyMatch(end -> model.last(end) > start);
        if (start > 0 && !over) {
            clocks.put(name, SlowClock.reached(model.day(start), days, false, pauses ? model.stands : List.of()));
        }
    }

    private UUID open(Household household) {
        return OFFICE.bean(Gate.class).work(TestHouseholds.system(household.village()), "test", within -> {
            OFFICE.bean(TrueFindings.class)
                    .foundTrue(
                            within,
                            household.id(),
                            household.village(),
                            UUID.randomUUID(),
                            OFFICE.clock().today(),
                            households.entry(household.village()));
            return OFFICE.db()
                    .sql("select public_id from cases.cases where household_id = :h")
                    .param("h", household.id())
                    .query(UUID.class)
                    .single();
        });
    }
}
