package org.holdfast.rehearsal;

import org.holdfast.rehearsal.Household.Component;

/// Home, land, status and the income of a household in a year in which nothing happens.
final class Livelihood {

    /// Wages by month, January first: around the Spring Festival work rests.
    static final double[] WAGE_SEASON = {0.90, 0.62, 1.04, 1.04, 1.04, 1.04, 1.04, 1.04, 1.04, 1.06, 1.06, 1.08};

    /// Self-paid schooling per term in yuan by student status 0 … 25: kindergarten, compulsory, senior,
    /// vocational, college, bachelor.
    private static final int[] TERM_COST = {
        0, 0, 900, 250, 450, 450, 450, 1800, 1800, 1800, 1100, 1100, 1100, 4300, 4300, 4300, 3500, 3500, 3500, 3500,
        4800, 4800, 4800, 4800, 4800, 5200
    };

    private static final double LIFTED_IN_FORMER_POOR = 0.25;
    private static final double LIFTED_ELSEWHERE = 0.04;
    private static final double REACHED_BY_DIBAO = 0.82;

    private Livelihood() {}

    static void give(Household home, Village village, Dice dice) {
        PlaceModel place = village.place;
        home.normalIncome = place.income(village.countyIncome, village.luck, Work.earners(home), dice);
        double lowness =
                -StrictMath.log(home.normalIncome / (place.meanIncome * village.countyIncome)) / PlaceModel.SPREAD;
        status(home, village, lowness, dice);
        topUp(home, village, dice);
        dwelling(home, village, lowness, dice);
        divide(home, village, dice);
    }

    private static void status(Household home, Village village, double lowness, Dice dice) {
        double base = village.place.formerPoor ? LIFTED_IN_FORMER_POOR : LIFTED_ELSEWHERE;
        home.lifted = dice.chance(Math.clamp(base * (0.90 + 0.45 * lowness), 0.2 * base, 0.9));
        home.liftedYear = home.lifted ? 2014 + dice.pick(4, 7, 12, 17, 26, 24, 10) : 0;
        home.relocated = home.lifted && dice.chance(0.10);
        home.dibao = dice.chance(lowness > 1.7 ? 0.25 : lowness > 1.0 ? 0.08 : lowness > 0 ? 0.02 : 0.004);
        boolean oldAndAlone = home.members == 1 && home.people[0].age >= 60 && home.people[0].labour >= 4;
        home.tekun = oldAndAlone && lowness > 0.6 && dice.chance(0.5);
        home.hasLoan = dice.chance(home.lifted ? 0.18 : 0.06);
    }

    /// Dibao fills an income up to a little above subsistence for most of those who lie below: why the poorest
    /// province has so many on it.
    private static void topUp(Household home, Village village, Dice dice) {
        double guaranteed = village.subsistenceFen / 100.0 * dice.between(1.05, 1.3);
        home.guarantee = 0;
        if (home.normalIncome < guaranteed && dice.chance(REACHED_BY_DIBAO)) {
            home.dibao = true;
            home.guarantee = guaranteed - home.normalIncome;
        }
    }

    private static void dwelling(Household home, Village village, double lowness, Dice dice) {
        double grade = dice.unit() + 0.04 * lowness;
        home.houseGrade = grade < 0.62 ? 1 : grade < 0.9965 ? 2 : grade < 1.05 ? (dice.chance(0.10) ? 3 : 2) : 2;
        home.houseArea = (int) Math.clamp((52 + 22.0 * home.members) * dice.lognormal(1, 0.3), 18, 420);
        home.waterSafe = !dice.chance(village.unsafeWater);
        home.toilet = dice.chance(0.78 - 0.08 * Math.max(0, lowness));
        home.road = dice.chance(village.hardenedRoad);
        home.roadDistance = (int) Math.min(4_900, dice.lognormal(180, 1.0));
        home.cultivated = (int) Math.min(9_500, dice.lognormal(1.6 * home.members + 1, 0.6) * 100);
        home.forest = dice.chance(0.4) ? (int) Math.min(19_000, dice.lognormal(4, 1) * 100) : 0;
        home.broadcasting = dice.chance(0.985);
        home.fuel = 1 + dice.pick(0.30, 0.03, 0.12, 0.53, 0.02);
        home.cooperative = dice.chance(home.lifted ? 0.35 : 0.15);
        home.hamlet = 1 + dice.below(9);
    }

    /// Yuan a year of each component, then month by month without any event.
    private static void divide(Household home, Village village, Dice dice) {
        double total = home.normalIncome * home.members;
        double[] part = PlaceModel.ownWeights(home);
        double sum = 0;
        for (int c = 0; c < 4; c++) {
            part[c] *= village.place.weights[c] * dice.lognormal(1, 0.30);
            sum += part[c];
        }
        double paid = Work.wageWeight(home);
        for (int i = 0; i < home.members && paid > 0; i++) {
            Person person = home.people[i];
            person.monthlyWage = total * part[0] / sum * Work.pay(person) / paid / 12;
        }
        spread(
                home,
                village,
                total * part[1] / sum,
                total * part[2] / sum,
                total * part[3] / sum + home.guarantee * home.members,
                dice);
        home.normalIncome += home.guarantee;
    }

    private static void spread(
            Household home, Village village, double operating, double property, double transfer, Dice dice) {
        double gross = operating / (1 - PlaceModel.EXPENSE_OF_GROSS);
        boolean rentsMonthly = dice.chance(0.2);
        int rentMonth = dice.chance(0.6) ? 12 : 6;
        double wage = 0;
        for (int i = 0; i < home.members; i++) {
            wage += home.people[i].monthlyWage;
        }
        for (int m = 0; m < Panel.MONTHS; m++) {
            int month = village.panel.monthOfYear(m);
            set(home, Component.WAGE, m, wage * WAGE_SEASON[month - 1]);
            set(home, Component.OPERATING, m, gross * village.harvest[month - 1]);
            set(
                    home,
                    Component.OPERATING_EXPENSE,
                    m,
                    gross * PlaceModel.EXPENSE_OF_GROSS * village.expenses[month - 1]);
            set(home, Component.PROPERTY, m, rentsMonthly ? property / 12 : month == rentMonth ? property : 0);
            double lump = month == 4 ? 0.13 : month == 9 ? 0.08 : month == 1 ? 0.07 : 0;
            set(home, Component.TRANSFER, m, transfer * (0.72 / 12 + lump));
        }
        schooling(home, village, dice);
    }

    private static void schooling(Household home, Village village, Dice dice) {
        double term = 0;
        for (int i = 0; i < home.members; i++) {
            term += TERM_COST[home.people[i].student] * dice.between(0.6, 1.5);
        }
        double means = Math.clamp(StrictMath.sqrt(home.normalIncome / 15_000), 0.6, 1.8);
        for (int m = 0; m < Panel.MONTHS && term > 0; m++) {
            int month = village.panel.monthOfYear(m);
            set(home, Component.SCHOOLING_SELF_PAID, m, month == 9 || month == 3 ? term * means : 0);
        }
    }

    private static void set(Household home, Component component, int month, double yuan) {
        home.normal[component.ordinal()][month] = (int) Math.min(2_000_000_000, Math.round(yuan) * 100L);
    }
}
