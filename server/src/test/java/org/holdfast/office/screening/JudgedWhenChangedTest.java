package org.holdfast.office.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Acting;
import org.holdfast.office.casework.ClueFile;
import org.holdfast.office.casework.ClueFiles;
import org.holdfast.office.casework.ClueLine;
import org.holdfast.office.casework.Questions;
import org.holdfast.office.casework.Worklist;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestHouseholds.Household;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.Test;

/// What the law says stands in the same transaction as the change, and goes on to the village.
class JudgedWhenChangedTest {
    private final TestOffice office = TestOffice.shared();
    private final TestHouseholds households = new TestHouseholds(office);

    private Acting village(FreshCounty county) {
        Accounts accounts = office.bean(Accounts.class);
        long account = accounts.accountOf(county.villageLogin(1, 1)).orElseThrow();
        return accounts.postingsOn(account, office.clock().today()).getFirst();
    }

    @Test
    void unsafeWaterBecomesAClueWithItsWhyAndCleanWaterLeavesItStandingButQuiet() {
        FreshCounty county = office.freshCounty();
        Household household = households.add(county.village(1, 1), 1);
        households.set(household, "living", "water_safe", false);
        households.changed(household);

        Acting cadre = village(county);
        List<ClueLine> open =
                office.bean(Worklist.class).today(cadre, 20).soon().lines();
        assertThat(open).hasSize(1);
        assertThat(open.getFirst().head()).isEqualTo("李*国");
        ClueFile clue = office.bean(ClueFiles.class).clue(cadre, open.getFirst().id());
        assertThat(clue.reasons()).anySatisfy(reason -> {
            assertThat(reason.source()).isEqualTo("water.unsafe");
            assertThat(reason.sentence().zh()).isEqualTo("饮水不安全");
            assertThat(reason.sentence().en()).isEqualTo("The household has no safe drinking water");
            assertThat(reason.facts()).isNotEmpty();
            assertThat(reason.policyVersion()).isNotEmpty();
            assertThat(reason.clears().zh()).isNotEmpty();
        });
        assertThat(clue.ownerPosting()).isEqualTo(cadre.postingId());

        HouseholdJudgement judgement = office.bean(Judgements.class)
                .ofHousehold(cadre, household.publicId())
                .orElseThrow();
        assertThat(judgement.atRisk()).isTrue();
        assertThat(judgement.rules()).anySatisfy(rule -> assertThat(rule.rule()).isEqualTo("water.unsafe"));

        households.set(household, "living", "water_safe", true);
        households.set(household, "living", "flag_water", false);
        households.changed(household);
        ClueFile after =
                office.bean(ClueFiles.class).clue(cadre, open.getFirst().id());
        assertThat(after.reasons().stream().filter(r -> r.source().equals("water.unsafe")))
                .allSatisfy(reason -> assertThat(reason.withdrawnOn())
                        .isEqualTo(office.clock().today()));
        assertThat(after.line().quiet()).isTrue();
        assertThat(office.bean(Judgements.class)
                        .ofHousehold(cadre, household.publicId())
                        .orElseThrow()
                        .atRisk())
                .isFalse();
    }

    @Test
    void whatNobodyKnowsIsAskedOnceWhoeverWaitsForIt() {
        FreshCounty county = office.freshCounty();
        Household household = households.add(county.village(1, 1), 1);
        households.changed(household);

        var questions = office.bean(Questions.class).ofHousehold(village(county), household.publicId());
        assertThat(questions).isNotEmpty();
        assertThat(questions.stream().map(q -> q.fact())).doesNotHaveDuplicates();
        assertThat(questions.stream().map(q -> q.fact())).contains("water_safe");

        households.set(household, "living", "water_safe", true);
        households.set(household, "living", "flag_water", false);
        households.changed(household);
        assertThat(office.bean(Questions.class).ofHousehold(village(county), household.publicId()).stream()
                        .map(q -> q.fact()))
                .doesNotContain("water_safe", "flag_water");
    }
}
