package org.holdfast.office.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestHouseholds.Household;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.Test;

/// What a household is asked follows what it was judged by last, however often and by how many at once.
class QuestionListsTest {
    private static final long SEED = Long.getLong("seed", 733L);
    private static final String[] FACTS = {"health", "income", "labour", "loan", "school", "water"};

    private final TestOffice office = TestOffice.shared();
    private final TestHouseholds households = new TestHouseholds(office);
    private final FreshCounty county = office.freshCounty();
    private final long village = county.village(1, 1);
    private final Acting system = Acting.system("test", county.code(), county.code() + 1_000_000);
    private final LocalDate monday = LocalDate.of(2022, 6, 6);
    private final Household household = households.add(village, 1);

    /// @param rules who waits for each of the facts
    private int judged(LocalDate day, boolean signOfRisk, List<String> rules, String... facts) {
        List<NewQuestion> questions = Arrays.stream(facts)
                .map(fact -> new NewQuestion(
                        household.id(),
                        village,
                        fact,
                        "visit",
                        new Bilingual(fact + "是多少？", "What is " + fact + "?"),
                        rules,
                        signOfRisk))
                .collect(Collectors.toList());
        return office.bean(Gate.class)
                .work(
                        system,
                        "test",
                        within -> office.bean(Clues.class)
                                .receive(
                                        within,
                                        new ClueBatch(day, List.of(household.id()), List.of(), questions, Map.of()),
                                        households.entry(village))
                                .asked());
    }

    private int planned(LocalDate day) {
        return office.bean(Gate.class)
                .work(system, "test", within -> office.bean(Questions.class).planWeek(within, day));
    }

    private List<Question> asked() {
        Accounts accounts = office.bean(Accounts.class);
        Acting officer = accounts.postingsOn(
                        accounts.accountOf(county.countyLogin()).orElseThrow(),
                        office.clock().today())
                .getFirst();
        return office.bean(Questions.class).ofHousehold(officer, household.publicId());
    }

    private LocalDate since(String fact) {
        return asked().stream()
                .filter(question -> question.fact().equals(fact))
                .findFirst()
                .orElseThrow()
                .sinceOn();
    }

    @Test
    void aSignOfRiskThatComesOrGoesChangesNoQuestionButWhoMayBeVisited() {
        assertThat(judged(monday, false, List.of("a"), "health", "income")).isEqualTo(2);
        assertThat(planned(monday)).as("no sign of risk beside its questions").isZero();

        assertThat(judged(monday.plusDays(1), true, List.of("a"), "health", "income"))
                .as("nothing else is asked")
                .isZero();
        assertThat(since("income")).isEqualTo(monday);
        assertThat(planned(monday.plusWeeks(1))).isEqualTo(1);

        assertThat(judged(monday.plusWeeks(1), false, List.of("a"), "health", "income"))
                .isZero();
        assertThat(planned(monday.plusWeeks(2))).isZero();
    }

    @Test
    void aQuestionThatWaitsKeepsItsAgeAndOneAskedAgainStartsAnew() {
        judged(monday, true, List.of("a"), "health", "income");
        assertThat(judged(monday.plusDays(1), true, List.of("a", "b"), "health"))
                .as("another rule waits for it")
                .isEqualTo(1);
        assertThat(asked()).extracting(Question::fact).containsExactly("health");
        assertThat(asked().getFirst().rules()).containsExactly("a", "b");
        assertThat(since("health")).isEqualTo(monday);

        assertThat(judged(monday.plusDays(2), true, List.of("a", "b"), "health", "income"))
                .isEqualTo(1);
        assertThat(since("health")).isEqualTo(monday);
        assertThat(since("income")).isEqualTo(monday.plusDays(2));

        assertThat(judged(monday.plusDays(3), false, List.of())).isZero();
        assertThat(asked()).isEmpty();
        assertThat(judged(monday.plusDays(4), false, List.of("a"), "income")).isEqualTo(1);
        assertThat(since("income")).isEqualTo(monday.plusDays(4));
    }

    @Test
    void twoWhoJudgeAtOnceLeaveOneListAndTheNextJudgementFindsItWhole() throws Exception {
        Random random = new Random(SEED);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 40; round++) {
                String[] one = some(random);
                String[] other = some(random);
                List<Future<Integer>> both = List.of(
                        two.submit(() -> judged(monday, true, List.of("a"), one)),
                        two.submit(() -> judged(monday, true, List.of("a"), other)));
                for (Future<Integer> future : both) {
                    future.get();
                }
                List<String> left =
                        asked().stream().map(Question::fact).sorted().toList();
                assertThat(left).as("round %d, seed %d", round, SEED).isIn(List.of(one), List.of(other));
                judged(monday, true, List.of("a"), one);
                assertThat(asked()).extracting(Question::fact).containsExactlyInAnyOrder(one);
            }
        }
    }

    private static String[] some(Random random) {
        return Arrays.stream(FACTS).filter(fact -> random.nextBoolean()).toArray(String[]::new);
    }
}
