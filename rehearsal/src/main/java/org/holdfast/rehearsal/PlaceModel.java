package org.holdfast.rehearsal;

import org.holdfast.region.RegionCode;

/// Everything about one county (or province) that its villages share: the mix of households and how income
/// divides into its components. Made once per place from a sample drawn with a fixed seed, so that it does not
/// depend on what is rehearsed.
final class PlaceModel {

    /// Spread of the logarithm of rural income per head in the nation: NBS 2021, mean 18,931 over median 16,902
    /// = 1.12, so sqrt(2 ln 1.12).
    static final double IN_NATION = 0.476;

    /// Of it lies between provinces (computed from their incomes and rural populations) …
    private static final double BETWEEN_PROVINCES = 0.221;

    /// … and between the counties of a province. Assumption: former poor counties earn a tenth less, others
    /// differ as much again.
    static final double BETWEEN_COUNTIES = 0.14;

    /// What is left differs between the households of one county.
    static final double SPREAD = StrictMath.sqrt(
            IN_NATION * IN_NATION - BETWEEN_PROVINCES * BETWEEN_PROVINCES - BETWEEN_COUNTIES * BETWEEN_COUNTIES);

    static final double OF_VILLAGE = 0.30;
    static final double OF_EARNERS = 0.35;
    private static final double OF_LUCK = StrictMath.sqrt(1 - OF_VILLAGE * OF_VILLAGE - OF_EARNERS * OF_EARNERS);

    /// In former poor counties a rural head earns about nine tenths of the province's (2021: 14,051 against
    /// 18,931 in the nation, but these counties lie in poorer provinces).
    private static final double FORMER_POOR = 0.92;

    private static final int SAMPLE = 600;
    private static final int INVENTED = 99;

    /// Net operating income after expense: expense is this part of the gross. Assumption.
    static final double EXPENSE_OF_GROSS = 0.40;

    final Margins margins;
    final HouseholdMix mix;
    final boolean formerPoor;
    final double unschooledFactor;
    final double meanIncome;
    /// Takes back what differing numbers of earners add to the mean over people; 1 while it is being found.
    private double level = 1;

    /// Weights of wage, net operating, property and transfer income per unit of a household's own weights.
    final double[] weights = new double[4];

    PlaceModel(Margins margins, boolean formerPoor) {
        this.margins = margins;
        this.formerPoor = formerPoor;
        this.mix = new HouseholdMix(margins);
        this.unschooledFactor = unschooledFactor();
        this.meanIncome = margins.ruralIncome() * (formerPoor ? FORMER_POOR : 1);
        divideIncome();
    }

    /// By what the share without schooling of every age is multiplied to give the census's. At school nobody
    /// counts as unschooled, and no age has more than nine in ten, so the factor is found by halving.
    private double unschooledFactor() {
        double low = 0;
        double high = 60;
        for (int i = 0; i < 40; i++) {
            double middle = (low + high) / 2;
            double unschooled = 0;
            double adults = 0;
            for (int band = 0; band < HouseholdMix.BANDS; band++) {
                double notAtSchool = band == 0 ? 0.62 : 1;
                unschooled += mix.band(band) * notAtSchool * Traits.unschooled(band, middle);
                adults += mix.band(band);
            }
            if (unschooled < margins.illiterate() * adults) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /// How much better or worse off a county is than its like, the same in every rehearsal; the invented county
    /// is just like its like.
    static double county(RegionCode county) {
        if (county.province() == INVENTED) {
            return 1;
        }
        Dice dice = new Dice(Dice.mix(1412, county.value()));
        return StrictMath.exp(BETWEEN_COUNTIES * dice.normal() - BETWEEN_COUNTIES * BETWEEN_COUNTIES / 2);
    }

    /// Yuan per head and year when nothing happens. Lognormal; a household with more earners and a better-off
    /// village earns more.
    double income(double county, double village, double earners, Dice dice) {
        double z = OF_VILLAGE * village + OF_EARNERS * earners + OF_LUCK * dice.normal();
        return meanIncome * level * county * StrictMath.exp(SPREAD * z - SPREAD * SPREAD / 2);
    }

    /// Shares of the four components as published: the nation's rural mean of 2021 (wage 42.0 %, operating 34.7
    /// %, property 2.5 %, transfer 20.8 %) and Gansu's of 2020 (wage 28.9 %, operating 45.0 %; the rest mostly
    /// transfers), in between by income.
    static double[] shares(double ruralIncome) {
        double t = Math.clamp(StrictMath.log(ruralIncome / 11_433) / StrictMath.log(18_931.0 / 11_433), 0, 1.9);
        double wage = 0.289 + t * (0.420 - 0.289);
        double operating = 0.450 + t * (0.347 - 0.450);
        double property = 0.015 + t * (0.025 - 0.015);
        return new double[] {wage, operating, property, 1 - wage - operating - property};
    }

    /// Finds weights by which the shares of the whole sample come out as published although every household
    /// divides by its own people.
    private void divideIncome() {
        double[][] own = new double[SAMPLE][];
        double[] total = new double[SAMPLE];
        sample(own, total);
        double[] wanted = shares(margins.ruralIncome());
        System.arraycopy(wanted, 0, weights, 0, 4);
        for (int round = 0; round < 12; round++) {
            double[] got = new double[4];
            double all = 0;
            for (int i = 0; i < SAMPLE; i++) {
                double sum = 0;
                for (int c = 0; c < 4; c++) {
                    sum += weights[c] * own[i][c];
                }
                for (int c = 0; c < 4; c++) {
                    got[c] += total[i] * weights[c] * own[i][c] / sum;
                }
                all += total[i];
            }
            for (int c = 0; c < 4; c++) {
                weights[c] *= wanted[c] * all / Math.max(1e-9, got[c]);
            }
        }
    }

    private void sample(double[][] own, double[] total) {
        Dice dice = new Dice(99);
        Household home = new Household();
        double people = 0;
        double lifted = 0;
        for (int i = 0; i < SAMPLE; i++) {
            home.begin(0, 1);
            mix.fill(home, dice);
            Traits.give(home, this, dice);
            Work.assign(home, this, 0, dice);
            own[i] = ownWeights(home);
            double earners = Work.earners(home);
            total[i] = income(1, 0, earners, dice) * home.members;
            people += home.members;
            lifted += home.members * StrictMath.exp(SPREAD * OF_EARNERS * (earners - SPREAD * OF_EARNERS / 2));
        }
        level = people / lifted;
    }

    static double[] ownWeights(Household home) {
        return new double[] {Work.wageWeight(home), Work.farmWeight(home), home.members, Work.transferWeight(home)};
    }

    /// Whether a county is one of the former poor ones, drawn once and for all by the number of them in its
    /// province.
    static boolean drawFormerPoor(Margins margins, RegionCode county, int countiesOfProvince) {
        double share = margins.formerPoorCounties() / (double) Math.max(1, countiesOfProvince);
        return new Dice(Dice.mix(832, county.value())).chance(Math.min(1, share));
    }
}
