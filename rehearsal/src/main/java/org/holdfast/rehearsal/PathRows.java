package org.holdfast.rehearsal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.holdfast.rehearsal.Household.Component;

/// The rows of months.csv, events.csv, coverage.csv and truth/events.csv.
final class PathRows {

    private static final byte[][] COMPONENTS = words(Component.values());
    private static final byte[] VILLAGE = ascii("village");
    private static final byte[] EPIDEMIC = ascii("epidemic");
    private static final byte[] NONE = ascii("none");
    private static final byte[][] KINDS = words(EventKind.values());
    private static final byte[][] SOURCES = words(Source.values());

    private final Bytes months;
    private final Bytes events;
    private final Bytes coverage;
    private final Bytes allEvents;

    PathRows(Bytes months, Bytes events, Bytes coverage, Bytes allEvents) {
        this.months = months;
        this.events = events;
        this.coverage = coverage;
        this.allEvents = allEvents;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[][] words(Enum<?>[] constants) {
        byte[][] words = new byte[constants.length][];
        for (int i = 0; i < words.length; i++) {
            words[i] = ascii(constants[i].name().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    void villageCoverage(Village village, Coverage covered) {
        for (int c = 0; c < Component.COUNT; c++) {
            Source source = Coverage.of(Component.of(c));
            if (covered.complete(source)) {
                coverage(village, source, COMPONENTS[c], 0, covered.until(source));
            }
        }
        for (EventKind kind : EventKind.values()) {
            if (covered.complete(kind.source)) {
                coverage(village, kind.source, KINDS[kind.ordinal()], 0, covered.until(kind.source));
            }
        }
    }

    /// `household` is 0 for the whole village.
    private void coverage(Village village, Source source, byte[] kind, int household, int until) {
        coverage.cell(SOURCES[source.ordinal()])
                .cell(kind)
                .cell(village.code, 12)
                .cell(VILLAGE);
        if (household == 0) {
            coverage.empty();
        } else {
            coverage.joined(village.code, 12, household, 5);
        }
        coverage.month(village.panel.year(0), village.panel.monthOfYear(0));
        coverage.month(village.panel.year(until - 1), village.panel.monthOfYear(until - 1))
                .endRow();
    }

    void write(Household home, Village village, Coverage covered, Observation seen) {
        if (Observation.watched(home)) {
            watchedCoverage(home, village);
        }
        for (int c = 0; c < Component.COUNT; c++) {
            months(home, village, c, until(home, Coverage.of(Component.of(c)), covered, seen));
        }
        Happenings happened = home.happenings;
        for (int k = 0; k < happened.size; k++) {
            event(allEvents, home, village, k, Observation.NEVER);
            if (seen.reportedOn(k) != Observation.NEVER) {
                event(events, home, village, k, seen.reportedOn(k));
            }
        }
    }

    private void watchedCoverage(Household home, Village village) {
        for (byte[] component : COMPONENTS) {
            coverage(village, Source.HOME_VISIT, component, home.number, Panel.AS_OF);
        }
        for (byte[] kind : KINDS) {
            coverage(village, Source.HOME_VISIT, kind, home.number, Panel.AS_OF);
        }
    }

    /// The first month whose amounts are not told.
    private static int until(Household home, Source source, Coverage covered, Observation seen) {
        if (Observation.watched(home)) {
            return Panel.AS_OF;
        }
        return covered.complete(source) || seen.visited() ? covered.until(source) : 0;
    }

    private void months(Household home, Village village, int component, int until) {
        int[] path = home.paths[component];
        int m = 0;
        while (m < until) {
            int year = village.panel.year(m);
            HouseholdRows.key(months, home, village).cell(year).cell(COMPONENTS[component]);
            months.empties(village.panel.monthOfYear(m) - 1);
            boolean any = false;
            int last = village.panel.monthOfYear(m) - 1;
            for (; m < until && village.panel.year(m) == year; m++) {
                last++;
                any |= path[m] > 0;
                if (path[m] > 0) {
                    months.hundredths(path[m]);
                } else {
                    months.empty();
                }
            }
            if (any) {
                months.empties(12 - last).endRow();
            } else {
                months.dropRow();
            }
        }
    }

    private static void event(Bytes page, Household home, Village village, int k, long reported) {
        Happenings h = home.happenings;
        EventKind kind = h.kinds[k];
        page.joined(home.village, 12, home.number, 5, k, 3);
        HouseholdRows.key(page, home, village);
        if (h.persons[k] == Happenings.NOBODY) {
            page.empty();
        } else {
            page.joined(home.village, 12, home.number, 5, home.people[h.persons[k]].number, 2);
        }
        page.cell(KINDS[kind.ordinal()]);
        page.day(village.panel.year(h.months[k]), village.panel.monthOfYear(h.months[k]), h.days[k]);
        if (reported == Observation.NEVER) {
            page.empty();
        } else {
            page.day(LocalDate.ofEpochDay(reported));
        }
        if (h.amounts[k] > 0) {
            page.hundredths(h.amounts[k]);
        } else {
            page.empty();
        }
        page.cell(h.epidemic[k] ? EPIDEMIC : NONE)
                .yesNo(h.open[k])
                .cell(SOURCES[kind.source.ordinal()])
                .endRow();
    }
}
