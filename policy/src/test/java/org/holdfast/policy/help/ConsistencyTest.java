package org.holdfast.policy.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.policy.book.PolicyBook;
import org.junit.jupiter.api.Test;

/// The shipped rules for plans on households made up here, one on each side of each rule.
class ConsistencyTest {
    private static final Path LAW = Files.isDirectory(Path.of("facts")) ? Path.of("") : Path.of("policy");
    private static final PolicyBook BOOK = PolicyBook.load(LAW);
    private static final Consistency RULES =
            BOOK.at(520112000000L, LocalDate.of(2022, 6, 8)).consistency();

    private static Home home(List<String> causes, Set<String> flags, Optional<Boolean> labour) {
        return new Home(causes, flags, labour, false, Optional.of(LocalDate.of(2022, 5, 1)));
    }

    private static Consistency.Planned planned(String cause, int kind) {
        return new Consistency.Planned(cause, BOOK.catalogue().kind(kind).orElseThrow());
    }

    private static List<String> keys(Home home, Consistency.Planned... plan) {
        return RULES.lacks(home, List.of(plan), Set.of()).stream()
                .map(Lack::key)
                .toList();
    }

    @Test
    void theCatalogueHasFourteenCategoriesAndFourOfThemDevelop() {
        assertThat(BOOK.catalogue().categories()).hasSize(14);
        assertThat(BOOK.catalogue().categories())
                .filteredOn(one -> one.helpClass() == HelpClass.DEVELOPMENT)
                .extracting(Category::word)
                .containsExactly("industry", "employment", "finance", "public-post");
    }

    @Test
    void labourNeedsOneDevelopmentMeasureAndTrainingAloneIsNone() {
        Home able = home(List.of("unstable_work"), Set.of(), Optional.of(true));
        assertThat(keys(able, planned("unstable_work", 205))).containsExactly("labour-development");
        assertThat(keys(able, planned("unstable_work", 201))).isEmpty();
        assertThat(RULES.lacks(able, List.of(planned("unstable_work", 205)), Set.of("labour-development")))
                .as("no reason stands in for it")
                .hasSize(1);
    }

    @Test
    void unknownLabourIsNotNoLabour() {
        Home unknown = home(List.of("illness"), Set.of(), Optional.empty());
        assertThat(keys(unknown, planned("illness", 502))).containsExactly("labour-development");
        assertThat(RULES.lacks(unknown, List.of(planned("illness", 502)), Set.of("labour-development")))
                .isEmpty();
    }

    @Test
    void eachRiskIsAnsweredByItsOwnMeasureOrByAReason() {
        Home home = home(List.of("illness", "schooling"), Set.of(), Optional.of(false));
        assertThat(keys(home, planned("illness", 502), planned("", 801)))
                .containsExactly("each-risk-answered/schooling");
        assertThat(keys(home, planned("illness", 702), planned("schooling", 701), planned("", 801)))
                .as("a grant answers no illness")
                .containsExactly("each-risk-answered/illness");
        assertThat(RULES.lacks(
                        home,
                        List.of(planned("illness", 502), planned("", 801)),
                        Set.of("each-risk-answered/schooling")))
                .isEmpty();
    }

    @Test
    void aGuaranteeAnswersIllnessOnlyOnceTheRiskIsEliminated() {
        Home before = home(List.of("illness"), Set.of(), Optional.of(false));
        Home after = new Home(List.of("illness"), Set.of(), Optional.of(false), true, Optional.empty());
        assertThat(keys(before, planned("illness", 801))).containsExactly("each-risk-answered/illness");
        assertThat(keys(after, planned("illness", 801))).isEmpty();
    }

    @Test
    void aProblemOfTheGuaranteesAndAHouseholdWithoutLabourAreSeen() {
        Home home = home(List.of("disability"), Set.of("insurance", "dropout"), Optional.of(false));
        assertThat(keys(home, planned("disability", 1101)))
                .containsExactly("each-problem-answered/dropout", "no-labour-guarantee");
    }

    @Test
    void aRefusalNamesWhatTheCureAndTheRule() {
        Home home = home(List.of("housing"), Set.of(), Optional.of(false));
        Lack lack = RULES.lacks(home, List.of(planned("", 801)), Set.of()).getFirst();
        assertThat(lack.sentence(true)).isEqualTo("风险“因安全住房”没有对应的措施。从住房安全保障中安排一项，或写明为什么没有（规则：每项风险都有对应措施）");
        assertThat(lack.categories())
                .as("relocation is not for those identified since 2021")
                .hasSize(1);
        assertThat(lack.sentence(false)).contains("Plan one of Safe housing", "rule: Every risk has a measure");
    }
}
