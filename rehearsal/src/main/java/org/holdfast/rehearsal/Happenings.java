package org.holdfast.rehearsal;

import java.util.Arrays;

/// The events of one household in the thirty months, as they happen, in flat arrays. In the order they were
/// drawn, not of time.
final class Happenings {

    /// No person in particular.
    static final int NOBODY = -1;

    int size;
    EventKind[] kinds = new EventKind[32];
    int[] persons = new int[32];
    int[] months = new int[32];
    int[] days = new int[32];
    long[] amounts = new long[32];
    boolean[] epidemic = new boolean[32];
    boolean[] open = new boolean[32];

    Happenings() {
        Arrays.fill(kinds, EventKind.HOSPITAL);
    }

    void clear() {
        size = 0;
    }

    /// `amount` in fen, 0 where the kind has none. `day` is the day of the month, 1 … 28.
    void add(EventKind kind, int person, int month, int day, long amount, boolean fromEpidemic, boolean stillOpen) {
        if (size == kinds.length) {
            grow();
        }
        kinds[size] = kind;
        persons[size] = person;
        months[size] = month;
        days[size] = day;
        amounts[size] = amount;
        epidemic[size] = fromEpidemic;
        open[size] = stillOpen;
        size++;
    }

    /// Whether something of this kind happened in the months from `from` up to but not including `to`.
    boolean any(EventKind kind, int from, int to) {
        for (int i = 0; i < size; i++) {
            if (kinds[i] == kind && months[i] >= from && months[i] < to) {
                return true;
            }
        }
        return false;
    }

    private void grow() {
        int more = size * 2;
        kinds = Arrays.copyOf(kinds, more);
        persons = Arrays.copyOf(persons, more);
        months = Arrays.copyOf(months, more);
        days = Arrays.copyOf(days, more);
        amounts = Arrays.copyOf(amounts, more);
        epidemic = Arrays.copyOf(epidemic, more);
        open = Arrays.copyOf(open, more);
    }
}
