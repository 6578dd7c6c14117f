package org.holdfast.rehearsal;

import org.holdfast.rehearsal.Household.Component;

/// Reads the truth off a household's own path. Looks at nothing that is observed, so gaps, delay and dirt
/// cannot touch it.
///
/// Income of six months is brought to a year by the household's own seasons: each component's normal year times
/// what came in these months over what would have come without events. Two wheat harvests and a Spring Festival
/// thus neither make nor hide a fall. Claims and self-paid spending are taken as they are: a hospital bill is
/// paid once, not twice a year.
final class Judge {

    private static final Component[] INCOME = {
        Component.WAGE, Component.OPERATING, Component.OPERATING_EXPENSE, Component.PROPERTY, Component.TRANSFER
    };
    private static final Component[] SELF_PAID = {
        Component.MEDICAL_SELF_PAID, Component.SCHOOLING_SELF_PAID, Component.OTHER_SELF_PAID
    };

    private Judge() {}

    static void judge(Household home, Village village, Dice dice) {
        Truth truth = home.truth;
        truth.clear();
        int size = Math.max(1, home.size());
        long income = yearly(home, Panel.AS_OF, Panel.MONTHS) + sum(home, Component.CLAIMS, Panel.AS_OF, Panel.MONTHS);
        long selfPaid = selfPaid(home, Panel.AS_OF, Panel.MONTHS);
        truth.incomePerHead = income / size / 100;
        truth.selfPaidPerHead = selfPaid / size / 100;
        boolean poor = (income - selfPaid) / size < village.subsistenceFen;
        truth.wasBelow = pastReference(home, Panel.AS_OF) / size < village.subsistenceFen;
        truth.lostHousing = openDamage(home);
        truth.lostWater = home.waterSafe && losesWater(home, village, dice);
        truth.lostSchooling = home.happenings.any(EventKind.DROPOUT, Panel.AS_OF, Panel.MONTHS);
        truth.falls = poor || truth.lostHousing || truth.lostWater || truth.lostSchooling;
        if (truth.falls) {
            explain(home, village, poor, size);
        }
    }

    /// Yuan and fen a year, claims and self-paid left out.
    private static long yearly(Household home, int from, int to) {
        long income = 0;
        for (Component component : INCOME) {
            long usual = 0;
            long usualYear = 0;
            for (int m = from; m < to; m++) {
                usual += home.normal[component.ordinal()][m];
            }
            for (int m = from - 12; m < from; m++) {
                usualYear += home.normal[component.ordinal()][m];
            }
            long came = sum(home, component, from, to);
            long year = usual == 0 ? usualYear : (long) ((double) usualYear * came / usual);
            income += component == Component.OPERATING_EXPENSE ? -year : year;
        }
        return income;
    }

    /// Net income plus claims less self-paid spending of the twelve months before `end`, in fen, whole
    /// household.
    static long pastReference(Household home, int end) {
        long reference = sum(home, Component.CLAIMS, end - 12, end) - selfPaid(home, end - 12, end);
        for (Component component : INCOME) {
            long came = sum(home, component, end - 12, end);
            reference += component == Component.OPERATING_EXPENSE ? -came : came;
        }
        return reference;
    }

    static long selfPaid(Household home, int from, int to) {
        long sum = 0;
        for (Component component : SELF_PAID) {
            sum += sum(home, component, from, to);
        }
        return sum;
    }

    static long sum(Household home, Component component, int from, int to) {
        int[] path = home.path(component);
        long sum = 0;
        for (int m = from; m < to; m++) {
            sum += path[m];
        }
        return sum;
    }

    private static boolean openDamage(Household home) {
        Happenings happened = home.happenings;
        for (int i = 0; i < happened.size; i++) {
            if (happened.kinds[i] == EventKind.HOUSE_DAMAGE && happened.open[i] && happened.months[i] >= Panel.AS_OF) {
                return true;
            }
        }
        return false;
    }

    /// A village well fails in a drought now and then.
    private static boolean losesWater(Household home, Village village, Dice dice) {
        double chance = 0.0002;
        for (int m = Panel.AS_OF - 3; m < Panel.MONTHS; m++) {
            chance += village.disasterKind[m].equals("0203") ? 0.01 : 0;
        }
        return dice.chance(chance);
    }

    private static void explain(Household home, Village village, boolean poor, int size) {
        Truth truth = home.truth;
        truth.firstMonth = Panel.AS_OF;
        if (poor) {
            explainPoverty(home, village, size);
        }
        if (truth.lostHousing) {
            truth.because("housing");
        }
        if (truth.lostWater) {
            truth.because("water");
        }
        if (truth.lostSchooling) {
            truth.because("schooling");
        }
    }

    /// What takes away most comes first: self-paid spending, lost wages, a lost harvest. Nothing of the kind =
    /// the income was low all along.
    private static void explainPoverty(Household home, Village village, int size) {
        Truth truth = home.truth;
        long margin = village.subsistenceFen * size / 8;
        if (sum(home, Component.MEDICAL_SELF_PAID, Panel.AS_OF, Panel.MONTHS) > margin) {
            truth.because("illness");
        }
        if (shortfall(home, Component.WAGE) > margin) {
            truth.because("unstable_work");
        }
        if (shortfall(home, Component.OPERATING) > margin) {
            boolean project = home.happenings.any(EventKind.PROJECT_FAILED, 0, Panel.MONTHS);
            truth.because(project ? "project_failed" : "disaster");
        }
        if (home.happenings.any(EventKind.ACCIDENT, Panel.AS_OF - 6, Panel.MONTHS)) {
            truth.because("accident");
        }
        if (home.happenings.any(EventKind.DISABILITY_CERTIFIED, Panel.AS_OF - 12, Panel.MONTHS)) {
            truth.because("disability");
        }
        if (sum(home, Component.SCHOOLING_SELF_PAID, Panel.AS_OF, Panel.MONTHS) > margin) {
            truth.because("schooling");
        }
        if (nobodyCanWork(home)) {
            truth.because("no_labour");
        }
        if (truth.causes.isEmpty()) {
            truth.because("income");
        }
    }

    private static long shortfall(Household home, Component component) {
        long usual = 0;
        for (int m = Panel.AS_OF; m < Panel.MONTHS; m++) {
            usual += home.normal[component.ordinal()][m];
        }
        return usual - sum(home, component, Panel.AS_OF, Panel.MONTHS);
    }

    static boolean nobodyCanWork(Household home) {
        for (int i = 0; i < home.members; i++) {
            if (home.people[i].present() && home.people[i].labour <= 3) {
                return false;
            }
        }
        return true;
    }
}
