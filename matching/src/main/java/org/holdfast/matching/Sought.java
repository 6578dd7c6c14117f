package org.holdfast.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.holdfast.matching.Likeness.Described;
import org.holdfast.matching.Likeness.Known;
import org.holdfast.matching.Likeness.Scored;

/// A record that nobody was found for yet, and whoever has been found like it so far.
public final class Sought {
    private static final int KEPT = 5;
    private static final int BEHIND = 25;

    public final long rowNo;
    public final Described described;
    private final List<Found> found = new ArrayList<>();
    private final Set<Long> seen = new HashSet<>();

    public Sought(long rowNo, Described described) {
        this.rowNo = rowNo;
        this.described = described;
    }

    public record Found(Known who, Scored likeness) {}

    /// Whether this person is compared for the first time.
    public boolean first(long personId) {
        return seen.add(personId);
    }

    public void add(Known who, Scored likeness) {
        found.removeIf(one -> one.who().personId() == who.personId());
        seen.add(who.personId());
        found.add(new Found(who, likeness));
        found.sort(Comparator.comparingInt((Found one) -> -one.likeness().score())
                .thenComparingLong(one -> one.who().personId()));
        if (found.size() > KEPT) {
            found.removeLast();
        }
    }

    /// Whether nobody with fewer points than this can be among those kept.
    boolean fullAbove(int score) {
        return found.size() == KEPT && found.getLast().likeness().score() > score;
    }

    /// The likeliest first; those far behind the first only distract.
    public List<Found> likeliest() {
        return found.stream()
                .filter(one ->
                        one.likeness().score() >= found.getFirst().likeness().score() - BEHIND)
                .toList();
    }

    /// Days of birth that this one may have been meant to be: itself, day and month swapped, a year beside.
    public static List<LocalDate> meant(LocalDate day) {
        List<LocalDate> days = new ArrayList<>(List.of(day, day.minusYears(1), day.plusYears(1)));
        if (day.getDayOfMonth() <= 12 && day.getDayOfMonth() != day.getMonthValue()) {
            days.add(LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue()));
        }
        return days;
    }
}
