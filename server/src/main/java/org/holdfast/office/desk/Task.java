package org.holdfast.office.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.office.cases.CaseLine;
import org.holdfast.office.casework.ClueLine;
import org.jspecify.annotations.Nullable;

/// One piece of the day's work: a clue to look at, or a case whose next move is the reader's.
public sealed interface Task {
    /// The last day; null where no limit runs.
    @Nullable
    LocalDate dueOn();

    record OfClue(ClueLine line) implements Task {
        @Override
        public LocalDate dueOn() {
            return line.dueOn();
        }
    }

    record OfCase(CaseLine line) implements Task {
        @Override
        public @Nullable LocalDate dueOn() {
            return line.clock() == null ? null : line.clock().dueOn();
        }
    }

    /// Both in one order: each keeps its own, and of two heads the one that is due first comes first.
    static List<Task> merged(List<ClueLine> clues, List<CaseLine> cases) {
        List<Task> tasks = new ArrayList<>();
        int clue = 0;
        int one = 0;
        while (clue < clues.size() || one < cases.size()) {
            boolean takesClue = one == cases.size()
                    || clue < clues.size() && !earlier(new OfCase(cases.get(one)), new OfClue(clues.get(clue)));
            tasks.add(takesClue ? new OfClue(clues.get(clue++)) : new OfCase(cases.get(one++)));
        }
        return tasks;
    }

    private static boolean earlier(Task one, Task other) {
        LocalDate day = one.dueOn();
        LocalDate otherDay = other.dueOn();
        return day != null && otherDay != null && day.isBefore(otherDay);
    }
}
