package org.holdfast.rehearsal;

import org.holdfast.rehearsal.Household.Component;

/// Wage work month by month: losing it, finding it again, lower pay in a shock. Every person has dice of their
/// own, so a shock changes nothing before it comes and nobody whom it does not touch.
final class Jobs {

    private static final double FINDS_WORK = 0.28;
    private static final double FINDS_WORK_IN_SHOCK = 0.12;
    private static final double WAGE_FALL_IN_SHOCK = 0.25;
    private static final double OUT_OF_WORK_AT_FIRST = 0.05;

    private final Household home;
    private final Village village;
    private final int[] workAgainFrom;
    private final Dice dice = new Dice(0);

    /// `workAgainFrom` holds for each person the first month after the last misfortune that kept them from
    /// work.
    Jobs(Household home, Village village, int[] workAgainFrom) {
        this.home = home;
        this.village = village;
        this.workAgainFrom = workAgainFrom;
    }

    /// Employment month by month, and with it the person's wage.
    void live(int i) {
        Person person = home.people[i];
        if (person.workPlace == 0) {
            return;
        }
        dice.reseed(Dice.mix(village.householdSeed(home.number), 500 + i));
        boolean employed = !dice.chance(OUT_OF_WORK_AT_FIRST);
        int laidUpFrom = firstMonthOf(i);
        double recovering = 1;
        for (int m = 0; m < Panel.MONTHS; m++) {
            double shock = village.intensity[m];
            boolean laidUp = m >= laidUpFrom && m < workAgainFrom[i];
            if (employed
                    && (laidUp
                            || dice.chance(lossHazard(person, shock))
                            || person.workshop && village.workshopCloses[m])) {
                employed = false;
                lose(i, m, laidUp, shock);
            } else if (!employed && !laidUp && dice.chance(shock > 0 ? FINDS_WORK_IN_SHOCK : FINDS_WORK)) {
                employed = true;
                home.happenings.add(EventKind.JOB_STARTED, i, m, 1 + dice.below(28), wageFen(person), false, false);
            }
            recovering = shock > 0
                    ? Math.max(0.3, 1 - WAGE_FALL_IN_SHOCK * shock * pinch(person))
                    : Math.min(1, recovering + 0.08);
            if (employed && person.presentIn(m)) {
                double yuan =
                        person.monthlyWage * Livelihood.WAGE_SEASON[village.panel.monthOfYear(m) - 1] * recovering;
                Medicine.add(home, Component.WAGE, m, Math.round(yuan) * 100);
                person.monthsWorked += m >= Panel.AS_OF - 12 && m < Panel.AS_OF ? 1 : 0;
            }
            person.working = m < Panel.AS_OF ? employed && person.diedIn > m : person.working;
        }
    }

    private int firstMonthOf(int person) {
        int first = Panel.MONTHS;
        for (int k = 0; k < home.happenings.size; k++) {
            EventKind kind = home.happenings.kinds[k];
            boolean stops =
                    kind == EventKind.ACCIDENT || kind == EventKind.DEATH || kind == EventKind.DISABILITY_CERTIFIED;
            if (kind == EventKind.SERIOUS_DIAGNOSIS && home.happenings.persons[k] == person) {
                workAgainFrom[person] = Math.max(workAgainFrom[person], home.happenings.months[k] + 8);
                stops = true;
            }
            if (stops && home.happenings.persons[k] == person) {
                first = Math.min(first, home.happenings.months[k]);
            }
        }
        return first;
    }

    private static double pinch(Person person) {
        return person.publicPost ? 0 : person.workPlace == 1 ? 0.8 : 1;
    }

    private static double lossHazard(Person person, double shock) {
        return person.publicPost
                ? 0.003
                : 0.009 + shock * (person.workPlace == 1 ? 0.035 : person.workPlace == 2 ? 0.045 : 0.06);
    }

    private void lose(int i, int m, boolean laidUp, double shock) {
        Person person = home.people[i];
        if (person.diedIn == m) {
            return;
        }
        boolean closed = person.workshop && village.workshopCloses[m];
        boolean fromShock = shock > 0 && !laidUp;
        int day = 1 + dice.below(28);
        if (closed) {
            home.happenings.add(EventKind.WORKSHOP_CLOSED, i, m, day, 0, fromShock, false);
        }
        home.happenings.add(EventKind.JOB_LOST, i, m, day, wageFen(person), fromShock, false);
        if (person.workPlace >= 2 && dice.chance(0.55)) {
            home.happenings.add(EventKind.RETURNED_HOME, i, m, Math.min(28, day + 1), 0, fromShock, false);
        }
    }

    private static long wageFen(Person person) {
        return Math.round(person.monthlyWage) * 100;
    }
}
