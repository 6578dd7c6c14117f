package org.holdfast.office.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.WriteRequest;
import org.jspecify.annotations.Nullable;

/// Sweeps as campaigns: a county names days and groups, villages visit their lists, and nobody below the line is left
/// out without a written reason.
public interface Sweeps {
    int LONGEST_NAME = 60;
    int LONGEST_WORDS = 500;

    /// The lists of a sweep. A number of the coverage and its rows use the same one.
    enum Which {
        TO_VISIT,
        LISTED,
        VISITED,
        TRIED,
        AT_RISK,
        OWED,
        UNSURE
    }

    /// @param groups rules of the shelf of focus groups
    record NewSweep(String name, LocalDate fromOn, LocalDate untilOn, List<String> groups) {
        public NewSweep {
            groups = List.copyOf(groups);
        }
    }

    /// How far a sweep is.
    ///
    /// @param tried somebody was there and met nobody
    /// @param owed below the line, not monitored, and no reason written
    /// @param unsure nobody can tell whether they belong to a group
    record Coverage(long listed, long visited, long tried, long atRisk, long owed, long unsure) {
        public static final Coverage NOTHING = new Coverage(0, 0, 0, 0, 0, 0);

        public Coverage plus(Coverage more) {
            return new Coverage(
                    listed + more.listed,
                    visited + more.visited,
                    tried + more.tried,
                    atRisk + more.atRisk,
                    owed + more.owed,
                    unsure + more.unsure);
        }

        /// Whole percent, rounded down: a hundred only when everybody was visited.
        public int percent() {
            return listed == 0 ? 100 : (int) (visited * 100 / listed);
        }
    }

    record Line(
            UUID id,
            String name,
            LocalDate fromOn,
            LocalDate untilOn,
            @Nullable LocalDate closedOn,
            Coverage coverage) {}

    record VillageLine(long village, Coverage coverage) {}

    /// @param version of the county's row; 0 for readers below the county, who cannot close it
    record Sweep(
            UUID id,
            String name,
            LocalDate fromOn,
            LocalDate untilOn,
            @Nullable LocalDate closedOn,
            String closingWords,
            int version) {}

    /// A household on the list.
    ///
    /// @param head masked
    /// @param groups rules of its groups
    record Household(
            long householdId,
            UUID household,
            long regionCode,
            String hamlet,
            String head,
            int persons,
            List<String> groups,
            List<String> unsure,
            boolean belowLine,
            int attempts,
            @Nullable LocalDate visitedOn,
            @Nullable Outcome outcome,
            String reason,
            int version) {
        public Household {
            groups = List.copyOf(groups);
            unsure = List.copyOf(unsure);
        }
    }

    /// @param visitor name and unit of who was there
    record Visit(LocalDate visitedOn, Outcome outcome, String note, String visitor) {}

    List<FocusGroups.Group> groups(Acting who);

    List<Line> sweeps(Acting who);

    /// One with no village in the reader's places does not exist.
    Sweep sweep(Acting who, UUID sweep);

    List<VillageLine> villages(Acting who, UUID sweep);

    /// @param lo,hi the place, as a range inside the reader's places
    List<Household> households(Acting who, UUID sweep, Which which, long lo, long hi, int from, int atMost);

    Optional<Household> household(Acting who, UUID sweep, UUID household);

    List<Visit> visits(Acting who, UUID sweep, Household household);

    /// Opens a sweep of the officer's county and lists its households.
    Answer open(Acting who, WriteRequest request, NewSweep sweep);

    /// Closes it: refused while a reason is owed, and while households are unvisited and nobody says why.
    Answer close(Acting who, WriteRequest request, UUID sweep, int version, String words);

    /// Records a visit. One that finds a risk opens a clue; an attempt leaves the household on the list.
    Answer visit(
            Acting who,
            WriteRequest request,
            UUID sweep,
            UUID household,
            int version,
            LocalDate visitedOn,
            Outcome outcome,
            String note);

    /// Writes why a household below the line is not monitored.
    Answer reason(Acting who, WriteRequest request, UUID sweep, UUID household, int version, String words);
}
