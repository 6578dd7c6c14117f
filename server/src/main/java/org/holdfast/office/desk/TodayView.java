package org.holdfast.office.desk;

import java.util.List;
import java.util.stream.Stream;
import org.holdfast.office.casework.ClueFilter;
import org.holdfast.office.casework.Today;

/// Today's work as a page shows it.
///
/// @param questionsWaiting households whose questions wait behind the week's cap
/// @param reviewsFirst the reader reads checks rather than making them, so those stand before what is merely
///     due soon
/// @param reports the reader may report something found
/// @param moves households that wait for the reader's answer to their move
/// @param claims people in two households of whom the reader may decide where they count
public record TodayView(
        Today today,
        long questionsWaiting,
        PlaceNames names,
        boolean reviewsFirst,
        boolean reports,
        long moves,
        long claims,
        Help help) {
    /// What of help waits, each with its list. All 0 for whoever has none of it to do.
    ///
    /// @param alarms monitored households without help for longer than the law allows
    /// @param toAgree plans that wait for agreement
    /// @param closings households with a subsidy or post of a dead member to close
    public record Help(long alarms, long toAgree, long closings) {
        public long all() {
            return alarms + toAgree + closings;
        }
    }

    /// Sections with something in them, in the order of work.
    public List<Today.Section> sections() {
        Stream<Today.Section> order = reviewsFirst
                ? Stream.of(today.late(), today.forReview(), today.dueToday(), today.soon(), today.later())
                : Stream.of(today.late(), today.dueToday(), today.soon(), today.later(), today.forReview());
        return order.filter(section -> section.count() > 0).toList();
    }

    /// Everything that waits for the reader.
    public long toDo() {
        long checks = today.late().count()
                + today.dueToday().count()
                + today.soon().count()
                + today.later().count();
        return checks + (reviewsFirst ? today.forReview().count() : 0) + moves + claims + help.all();
    }

    public String urgency(ClueFilter filter) {
        return switch (filter) {
            case LATE -> "late";
            case DUE_TODAY -> "soon";
            default -> "";
        };
    }

    public String place(long code) {
        return names.of(code);
    }
}
