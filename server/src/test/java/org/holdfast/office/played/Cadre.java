package org.holdfast.office.played;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.casework.ClueFilter;
import org.holdfast.office.casework.ClueLine;
import org.holdfast.office.casework.HouseCheck;
import org.holdfast.office.casework.HouseChecks;
import org.holdfast.office.casework.Outcome;
import org.holdfast.office.casework.Today;
import org.holdfast.office.casework.Worklist;

/// One village's cadre with the time there is, and the township's officer who reads what comes up.
final class Cadre {
    private static final int LIST = 200;
    /// One home in ten is empty when somebody comes.
    private static final double NOBODY_HOME = 0.1;
    /// Day of the visit, what was found, a note, and whether the amount is right.
    private static final int FIELDS_OF_A_VISIT = 4;

    private final PlayedYear played;
    private final Acting cadre;
    private final Acting township;
    private final double visitsAWeek;
    private final boolean firstCome;
    private final Random chance;
    private final CasePlay cases;
    private final HelpPlay help;
    private double left;

    Cadre(PlayedYear played, Acting cadre, Acting township, double visitsAWeek, boolean firstCome, Random chance) {
        this.played = played;
        this.cadre = cadre;
        this.township = township;
        this.visitsAWeek = visitsAWeek;
        this.firstCome = firstCome;
        this.chance = chance;
        this.cases = new CasePlay(played, cadre, township, this::nobodyHome);
        this.help = new HelpPlay(played, cadre, township);
    }

    /// First the homes of open cases, whose limits run; then as many clues as there is time for.
    void day() {
        left = Math.min(left, 1) + visitsAWeek / PlayedYear.WORKING_DAYS;
        if (played.today().getDayOfMonth() <= 7 && played.today().getDayOfWeek() == DayOfWeek.MONDAY) {
            cases.propose();
        }
        left -= cases.day((int) left);
        help.day();
        for (ClueLine clue : clues()) {
            if (left < 1) {
                return;
            }
            left--;
            visit(clue);
        }
    }

    private boolean nobodyHome() {
        return chance.nextDouble() < NOBODY_HOME;
    }

    private List<ClueLine> clues() {
        Worklist lists = played.office.bean(Worklist.class);
        if (firstCome) {
            return open(lists).stream()
                    .sorted(Comparator.comparing(ClueLine::openedOn).thenComparing(ClueLine::householdId))
                    .toList();
        }
        Today today = lists.today(cadre, LIST);
        return Stream.of(today.late(), today.dueToday(), today.soon(), today.later())
                .flatMap(section -> section.lines().stream())
                .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
    }

    /// All of them: the oldest may stand on the last page of the office's list.
    private List<ClueLine> open(Worklist lists) {
        List<ClueLine> all = new ArrayList<>();
        List<ClueLine> some;
        do {
            some = lists.lines(cadre, ClueFilter.OPEN, all.size(), LIST);
            all.addAll(some);
        } while (some.size() == LIST);
        return all;
    }

    private void visit(ClueLine clue) {
        boolean away = nobodyHome();
        boolean poor = played.truth(clue) < Tally.AT_RISK_BELOW_FEN;
        Outcome found = away ? Outcome.NOT_AT_HOME : poor ? Outcome.AT_RISK : Outcome.NO_RISK;
        HouseCheck check = new HouseCheck(clue.version(), played.today(), found, null, null, Set.of(), "演练");
        played.office.bean(HouseChecks.class).check(cadre, request("check " + clue.id()), clue.id(), () -> check);
        played.tally.visited(found, FIELDS_OF_A_VISIT);
        if (!away) {
            played.office
                    .bean(HouseChecks.class)
                    .review(township, request("review " + clue.id()), clue.id(), clue.version() + 1, "accept", "");
        }
    }

    static WriteRequest request(String what) {
        return WriteRequest.of(UUID.randomUUID(), "play", what);
    }
}
