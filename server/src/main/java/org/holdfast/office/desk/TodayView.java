package org.holdfast.office.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.holdfast.office.assistance.WatchFilter;
import org.holdfast.office.assistance.WatchLine;
import org.holdfast.office.cases.CaseFilter;
import org.holdfast.office.cases.CaseLine;
import org.holdfast.office.casework.ClueFilter;
import org.holdfast.office.casework.Today;
import org.jspecify.annotations.Nullable;

/// Today's work as a page shows it.
///
/// @param cases open cases whose next move is the reader's, by urgency
/// @param questionsWaiting households whose questions wait behind the week's cap
/// @param reviewsFirst the reader reads checks rather than making them, so those stand before what is merely
///     due soon
/// @param reports the reader may report something found
/// @param moves households that wait for the reader's answer to their move
/// @param watched of the watch over low incomes, for whoever keeps it; without empty parts
/// @param claims people in two households of whom the reader may decide where they count
public record TodayView(
        Today today,
        Map<CaseFilter, Share> cases,
        long questionsWaiting,
        PlaceNames names,
        boolean reviewsFirst,
        boolean reports,
        long moves,
        long claims,
        Help help,
        List<Watched> watched) {
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

    /// A part of the watch list with its first lines.
    public record Watched(WatchFilter filter, long count, List<WatchLine> lines) {
        /// What waits for the reader today.
        boolean due() {
            return filter == WatchFilter.LATE || filter == WatchFilter.EFFECT;
        }
    }

    /// How many cases there are of an urgency, and the first of them.
    public record Share(long count, List<CaseLine> lines) {
        static final Share NONE = new Share(0, List.of());
    }

    /// A part of the day's work: clues and cases in one order.
    public record Section(
            ClueFilter filter, long clues, @Nullable CaseFilter caseFilter, long cases, List<Task> tasks) {
        public long count() {
            return clues + cases;
        }
    }

    /// Sections with something in them, in the order of work.
    public List<Section> sections() {
        Section late = both(today.late(), CaseFilter.MINE_LATE);
        Section due = both(today.dueToday(), CaseFilter.MINE_TODAY);
        Section soon = both(today.soon(), CaseFilter.MINE_SOON);
        Section later = both(today.later(), CaseFilter.MINE_LATER);
        Section review = both(today.forReview(), null);
        Stream<Section> order =
                reviewsFirst ? Stream.of(late, review, due, soon, later) : Stream.of(late, due, soon, later, review);
        return order.filter(section -> section.count() > 0).toList();
    }

    private Section both(Today.Section clues, @Nullable CaseFilter filter) {
        Share share = filter == null ? Share.NONE : cases.getOrDefault(filter, Share.NONE);
        return new Section(
                clues.filter(), clues.count(), filter, share.count(), Task.merged(clues.lines(), share.lines()));
    }

    public long casesToDo() {
        return cases.values().stream().mapToLong(Share::count).sum();
    }

    public long late() {
        return today.late().count()
                + cases.getOrDefault(CaseFilter.MINE_LATE, Share.NONE).count();
    }

    /// Everything that waits for the reader.
    public long toDo() {
        long checks = today.late().count()
                + today.dueToday().count()
                + today.soon().count()
                + today.later().count();
        return checks
                + casesToDo()
                + (reviewsFirst ? today.forReview().count() : 0)
                + moves
                + claims
                + help.all()
                + watchDue();
    }

    private long watchDue() {
        return watched.stream().filter(Watched::due).mapToLong(Watched::count).sum();
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
