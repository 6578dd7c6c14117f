package org.holdfast.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.holdfast.region.Region;
import org.holdfast.region.RegionCode;
import org.junit.jupiter.api.Test;

/// The truth follows from the path and from nothing else.
class TruthTest {

    /// Written again from FORMAT.md in its own way: per month ratios are not used, only yearly sums.
    private static boolean poor(Household home, long subsistence) {
        double income = 0;
        for (String component : List.of("wage", "operating", "operating_expense", "property", "transfer")) {
            int index = Household.Component.valueOf(component.toUpperCase(Locale.ROOT))
                    .ordinal();
            double usualSix = 0;
            double usualYear = 0;
            double came = 0;
            for (int month = 12; month < 30; month++) {
                usualYear += month < 24 ? home.normal[index][month] : 0;
                usualSix += month >= 24 ? home.normal[index][month] : 0;
                came += month >= 24 ? home.fen(component, month) : 0;
            }
            double year = usualSix == 0 ? usualYear : came / usualSix * usualYear;
            income += component.equals("operating_expense") ? -year : year;
        }
        for (int month = 24; month < 30; month++) {
            income += home.fen("claims", month)
                    - home.fen("medical_self_paid", month)
                    - home.fen("schooling_self_paid", month)
                    - home.fen("other_self_paid", month);
        }
        return income / home.size() < subsistence * 100.0 - 1;
    }

    @Test
    void whoFallsIsWhoCannotLiveOnTheNextSixMonthsOrLosesHouseWaterOrSchool() throws IOException {
        int[] falls = {0, 0};
        Rehearsal.of(Given.county(20_000)).forEachHousehold(home -> {
            Truth truth = home.truth;
            boolean lost = truth.lostHousing || truth.lostWater || truth.lostSchooling;
            if (poor(home, Spec.USUAL_SUBSISTENCE) || lost) {
                assertThat(truth.falls).isTrue();
                assertThat(truth.causes.toString()).isNotEmpty();
                falls[0]++;
            } else if (truth.falls) {
                falls[1]++;
            }
        });
        assertThat(falls[0]).isGreaterThan(200);
        assertThat(falls[1]).as("within rounding of a fen or a yuan").isLessThan(3);
    }

    @Test
    void withASubsistenceOfNothingOnlyHouseWaterAndSchoolAreLost() throws IOException {
        List<String> causes = new ArrayList<>();
        Rehearsal.of(Given.county(20_000).withSubsistence(-1_000_000)).forEachHousehold(home -> {
            if (home.falls()) {
                causes.add(home.truth.causes.toString());
            }
        });
        assertThat(causes)
                .isNotEmpty()
                .allMatch(cause -> cause.matches("(housing|water|schooling)(;(water|schooling))*"));
    }

    private static int[] jobLosses(Spec spec, RegionCode within) throws IOException {
        Region place = spec.tree().find(within).orElseThrow();
        int[] inMonth = new int[Panel.MONTHS];
        Rehearsal.of(spec).forEachHousehold(home -> {
            Happenings happened = home.happenings;
            for (int k = 0; k < happened.size; k++) {
                if (happened.kinds[k] == EventKind.JOB_LOST && place.range().contains(home.village())) {
                    inMonth[happened.months[k]]++;
                }
            }
        });
        return inMonth;
    }

    @Test
    void theShockStrikesWhereAndWhenItIsToldToAndNowhereElse() throws IOException {
        Spec spec = Given.county(12_000);
        List<Region> townships = spec.tree().children(spec.place());
        RegionCode struck = townships.get(0).code();
        RegionCode spared = townships.get(1).code();
        Shock shock = new Shock(
                YearMonth.of(2022, 3),
                YearMonth.of(2022, 5),
                List.of(townships.get(0).range()),
                1.5);
        int[] calm = jobLosses(spec.withShock(Shock.none()), struck);
        int[] hit = jobLosses(spec.withShock(shock), struck);
        assertThat(hit[21] + hit[22] + hit[23]).as("March to May").isGreaterThan(3 * (calm[21] + calm[22] + calm[23]));
        assertThat(hit[20]).as("February is untouched").isEqualTo(calm[20]);
        assertThat(jobLosses(spec.withShock(shock), spared)).isEqualTo(jobLosses(spec.withShock(Shock.none()), spared));
    }

    /// Without a shock people lose work month after month, each by their own luck, and not all at once.
    @Test
    void luckIsNotShared() throws IOException {
        Spec spec = Given.county(8_000).withShock(Shock.none());
        int[] losses = jobLosses(spec, spec.place().code());
        double mean = IntStream.of(losses).average().orElse(0);
        assertThat(mean).isGreaterThan(30);
        assertThat(IntStream.of(losses).filter(month -> month < mean * 0.5 || month > mean * 1.6))
                .isEmpty();
    }

    @Test
    void aHarderShockMakesMoreHouseholdsFall() throws IOException {
        double calm = Tally.of(Given.county(15_000).withShock(Shock.none())).falls;
        double spring = Tally.of(Given.county(15_000)).falls;
        double hard = Tally.of(Given.county(15_000).withShock(Shock.parse("2022-03..2022-05:3"))).falls;
        assertThat(spring).isGreaterThan(calm);
        assertThat(hard).isGreaterThan(spring);
    }
}
