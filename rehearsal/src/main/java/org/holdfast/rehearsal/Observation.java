package org.holdfast.rehearsal;

import java.time.LocalDate;
import java.util.Arrays;

/// What of one household's path the office has been told by the as-of day. Drawn from numbers of its own: with
/// dirt and gaps on or off, the truth stays the same.
final class Observation {

    static final long NEVER = Long.MIN_VALUE;
    private static final double TOLD_WHERE_INCOMPLETE = 0.5;
    private static final double VISITED_WHERE_INCOMPLETE = 0.6;

    private final Dice dice = new Dice(0);
    private final long asOfDay;
    private final Gaps gaps;

    /// Day of report of each event, [#NEVER] when nobody reported it yet.
    private long[] reportedOn = new long[32];
    private final boolean[] listed = new boolean[Household.MOST];
    private boolean visited;

    Observation(LocalDate asOf, Gaps gaps) {
        this.asOfDay = asOf.toEpochDay();
        this.gaps = gaps;
    }

    Dice dice() {
        return dice;
    }

    void observe(Household home, Village village, Coverage coverage) {
        dice.reseed(Dice.mix(village.householdSeed(home.number), 0x0B5E));
        visited = dice.chance(VISITED_WHERE_INCOMPLETE);
        Happenings happened = home.happenings;
        if (happened.size > reportedOn.length) {
            reportedOn = Arrays.copyOf(reportedOn, happened.size * 2);
        }
        for (int i = 0; i < home.members; i++) {
            Person person = home.people[i];
            listed[i] = person.bornIn == 0;
        }
        for (int k = 0; k < happened.size; k++) {
            reportedOn[k] = report(home, village, coverage, k);
            if (reportedOn[k] != NEVER && happened.kinds[k] == EventKind.DEATH) {
                listed[happened.persons[k]] = false;
            } else if (reportedOn[k] != NEVER && happened.kinds[k] == EventKind.BIRTH) {
                listed[happened.persons[k]] = true;
            }
        }
    }

    private long report(Household home, Village village, Coverage coverage, int k) {
        Happenings happened = home.happenings;
        int month = happened.months[k];
        double u = dice.unit();
        boolean told = dice.chance(TOLD_WHERE_INCOMPLETE);
        if (month >= Panel.AS_OF) {
            return NEVER;
        }
        EventKind kind = happened.kinds[k];
        long day = LocalDate.of(village.panel.year(month), village.panel.monthOfYear(month), happened.days[k])
                .toEpochDay();
        long reported = day + (long) (-StrictMath.log(1 - u) * kind.source.meanDays);
        boolean known = watched(home) || coverage.covers(kind.source, month);
        if (known) {
            return Math.min(reported, asOfDay - 1);
        }
        boolean late = reported >= asOfDay;
        boolean missed = !coverage.complete(kind.source) && !told;
        return late || missed ? NEVER : reported;
    }

    /// A monitored household is visited every month: nothing about it stays untold.
    static boolean watched(Household home) {
        return home.monitoring.active() && !home.monitoring.eliminated();
    }

    long reportedOn(int event) {
        return reportedOn[event];
    }

    /// Whether the office has this person in its list.
    boolean lists(int person) {
        return listed[person];
    }

    /// The relation as the office knows it: it still lists a dead head of whom it has not heard, and the heir
    /// as before.
    int relation(Household home, int person) {
        Person seen = home.people[person];
        if (seen.formerRelation == 0) {
            return seen.relation;
        }
        for (int i = 0; i < home.members; i++) {
            boolean earlierHead = home.people[i].relation == Person.HEAD && home.people[i].diedIn < seen.diedIn;
            if (listed[i] && i != person && earlierHead && home.people[i].diedIn < Panel.AS_OF) {
                return seen.formerRelation;
            }
        }
        return seen.relation;
    }

    int listedPeople(Household home) {
        int many = 0;
        for (int i = 0; i < home.members; i++) {
            many += listed[i] ? 1 : 0;
        }
        return many;
    }

    /// Whether a visit brought numbers where the usual source brings none.
    boolean visited() {
        return visited;
    }

    Gaps gaps() {
        return gaps;
    }
}
