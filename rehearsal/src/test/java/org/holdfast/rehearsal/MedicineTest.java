package org.holdfast.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A year's medicine against a year's spending has the shape of the Vietnam survey: its zero share, median,
/// ninth decile and tail. Looked at where nobody is helped by dibao or as a lifted household.
class MedicineTest {

    @Test
    void theHeavyTailIsThere() throws IOException {
        List<Double> shares = new ArrayList<>();
        double[] none = {0};
        Rehearsal.of(Given.county(40_000).withFormerPoor(false)).forEachHousehold(home -> {
            if (!home.lifted() && !home.dibao()) {
                long fen = 0;
                for (int month = 0; month < 12; month++) {
                    fen += home.fen("medical_self_paid", month);
                }
                double spent = home.normalIncome() * home.size() * Medicine.SPENT_OF_INCOME * 100;
                none[0] += fen == 0 ? 1 : 0;
                if (fen > 0) {
                    shares.add(fen / spent);
                }
            }
        });
        shares.sort(Double::compare);
        double households = shares.size() + none[0];
        assertThat(none[0] / households).as("nothing at all (survey 0.179)").isCloseTo(0.179, within(0.04));
        assertThat(at(shares, 0.5)).as("median (survey 0.054)").isCloseTo(0.054, within(0.015));
        assertThat(at(shares, 0.9)).as("ninth decile (survey 0.294)").isCloseTo(0.294, within(0.08));
        assertThat(at(shares, 0.99)).as("highest hundredth (survey 1.16)").isCloseTo(1.16, within(0.45));
        assertThat(shares.stream().filter(share -> share > 0.4).count() / households)
                .as("above two fifths (survey 0.052)")
                .isCloseTo(0.052, within(0.02));
    }

    private static double at(List<Double> sorted, double quantile) {
        return sorted.get((int) (quantile * sorted.size()));
    }
}
