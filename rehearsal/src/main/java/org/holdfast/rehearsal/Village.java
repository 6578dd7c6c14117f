package org.holdfast.rehearsal;

import java.time.YearMonth;
import org.holdfast.region.RegionCode;
import org.holdfast.region.RegionLevel;

/// What the households of one village share: its place, its luck, its harvest calendar, its disasters, its
/// closed workshops. Drawn from (seed, village code) alone.
final class Village {

    /// Share of a year's gross farm income by month, January first. Winter wheat and maize; rice; livestock;
    /// fruit.
    private static final double[][] HARVESTS = {
        {.02, .02, .02, .02, .03, .26, .10, .03, .05, .28, .12, .05},
        {.03, .02, .02, .03, .04, .05, .15, .10, .10, .26, .14, .06},
        {.14, .06, .06, .07, .07, .07, .07, .08, .08, .09, .09, .12},
        {.04, .03, .03, .03, .05, .08, .10, .12, .20, .20, .08, .04}
    };

    /// Share of a year's farm expense by month.
    private static final double[] EXPENSES = {.04, .06, .16, .16, .10, .09, .08, .06, .06, .09, .06, .04};

    /// Chance in a thousand that a disaster strikes in a month, January first: floods and hail in summer,
    /// drought, frost.
    private static final double[] DISASTERS = {1, 2, 3, 4, 6, 12, 18, 14, 7, 3, 2, 2};

    private static final String[] DISASTER_KINDS = {"0201", "0202", "0203", "0204", "0205", "0206", "0299"};
    private static final double[] DISASTER_SHARES = {0.34, 0.07, 0.28, 0.05, 0.24, 0.01, 0.01};

    final long code;
    final int ordinal;
    final PlaceModel place;
    final Panel panel;
    final long seed;
    final long subsistenceFen;
    final int province;
    final double countyIncome;
    final double luck;
    final double[] harvest;
    final double[] expenses = EXPENSES;
    final double[] intensity = new double[Panel.MONTHS];
    /// Share of households struck by a disaster in each month, 0 = none.
    final double[] disaster = new double[Panel.MONTHS];
    final String[] disasterKind = new String[Panel.MONTHS];
    final boolean[] workshopCloses = new boolean[Panel.MONTHS];
    final double unsafeWater;
    final double hardenedRoad;

    Village(long code, int ordinal, PlaceModel place, Panel panel, Spec spec) {
        this.code = code;
        this.ordinal = ordinal;
        this.place = place;
        this.panel = panel;
        this.seed = Dice.mix(spec.seed(), code);
        this.subsistenceFen = spec.subsistence() * 100;
        this.countyIncome = PlaceModel.county(RegionCode.of(code).at(RegionLevel.COUNTY));
        this.province = (int) (code / 10_000_000_000L);
        Dice dice = new Dice(Dice.mix(seed, -1));
        this.luck = dice.normal();
        this.harvest = blend(HARVESTS[dice.pick(3, 3, 2, 2)], HARVESTS[dice.below(4)], dice.between(0.6, 1));
        this.unsafeWater = dice.chance(0.03) ? 0.10 : 0.004;
        this.hardenedRoad = dice.between(0.80, 1);
        for (int m = 0; m < Panel.MONTHS; m++) {
            YearMonth month = panel.month(m);
            intensity[m] = spec.shock().intensityIn(code, month);
            disasterKind[m] = "";
            if (dice.chance(DISASTERS[month.getMonthValue() - 1] / 1000)) {
                disaster[m] = dice.between(0.04, 0.45);
                disasterKind[m] = DISASTER_KINDS[dice.pick(DISASTER_SHARES)];
            }
            workshopCloses[m] = dice.chance(0.001 + 0.12 * intensity[m]);
        }
    }

    private static double[] blend(double[] a, double[] b, double share) {
        double[] mixed = new double[12];
        for (int m = 0; m < 12; m++) {
            mixed[m] = share * a[m] + (1 - share) * b[m];
        }
        return mixed;
    }

    /// The seed of one household's truth; observation draws from another.
    long householdSeed(int number) {
        return Dice.mix(seed, number);
    }
}
