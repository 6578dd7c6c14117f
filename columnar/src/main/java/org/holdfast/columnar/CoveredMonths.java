package org.holdfast.columnar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What sources cover: for whole places, merged once per village, and for single households on top of it.
///
/// A source that speaks of a whole place speaks of the households it knew. Who came into the registry after it had
/// spoken is not covered by it: without that a family registered today would have earned nothing all year.
public final class CoveredMonths {
    /// A span of months of one subject, from one up to before another (year * 12 + month - 1).
    public record Span(String subject, int from, int until) {
        public boolean holds(String wanted, int month) {
            return subject.equals(wanted) && from <= month && month < until;
        }
    }

    /// @param recorded when it was brought, milliseconds
    private record Placed(long lo, long hi, long recorded, Span span) {
        boolean holds(long village) {
            return lo <= village && village < hi;
        }
    }

    /// @param first when the first of its sources spoke: who came by then is covered by all of them
    private record Covered(long first, List<Span> spans) {}

    private static final Column HOUSEHOLD = Table.COVERAGE.column("household_id");
    private static final Column LO = Table.COVERAGE.column("region_lo");
    private static final Column HI = Table.COVERAGE.column("region_hi");
    private static final Column FROM = Table.COVERAGE.column("from_month");
    private static final Column UNTIL = Table.COVERAGE.column("until_month");
    private static final Column RECORDED = Table.COVERAGE.column("recorded");
    private static final Column SUBJECT = Table.COVERAGE.column("subject");

    private final List<Placed> places = new ArrayList<>();
    private final Map<Long, List<Span>> households = new HashMap<>();
    private final Map<Long, Covered> villages = new HashMap<>();

    private CoveredMonths() {}

    /// From rows of [Table#COVERAGE].
    public static CoveredMonths of(Rows rows) {
        CoveredMonths covered = new CoveredMonths();
        while (rows.next()) {
            Span span = new Span(
                    Objects.requireNonNull(rows.text(SUBJECT), "coverage without a subject"),
                    Math.toIntExact(rows.number(FROM, 0)),
                    Math.toIntExact(rows.number(UNTIL, 0)));
            long household = rows.number(HOUSEHOLD);
            if (household == Rows.UNKNOWN) {
                covered.places.add(new Placed(rows.number(LO, 0), rows.number(HI, 0), rows.number(RECORDED, 0), span));
            } else {
                covered.households
                        .computeIfAbsent(household, h -> new ArrayList<>())
                        .add(span);
            }
        }
        return covered;
    }

    /// What is covered of one household.
    ///
    /// @param came when the household came into the registry, milliseconds; 0 where that is not known
    public List<Span> of(long village, long household, long came) {
        Covered all = villages.computeIfAbsent(village, this::covered);
        List<Span> place = came <= all.first() ? all.spans() : merged(village, came);
        List<Span> own = households.get(household);
        if (own == null) {
            return place;
        }
        List<Span> both = new ArrayList<>(place);
        both.addAll(own);
        return both;
    }

    private Covered covered(long village) {
        long first = places.stream()
                .filter(placed -> placed.holds(village))
                .mapToLong(Placed::recorded)
                .min()
                .orElse(Long.MAX_VALUE);
        return new Covered(first, merged(village, 0));
    }

    private List<Span> merged(long village, long came) {
        List<Span> spans = new ArrayList<>(places.stream()
                .filter(placed -> placed.holds(village) && placed.recorded() >= came)
                .map(Placed::span)
                .sorted((a, b) -> a.subject().equals(b.subject())
                        ? Integer.compare(a.from(), b.from())
                        : a.subject().compareTo(b.subject()))
                .toList());
        List<Span> merged = new ArrayList<>();
        for (Span span : spans) {
            Span last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && last.subject().equals(span.subject()) && span.from() <= last.until()) {
                merged.set(
                        merged.size() - 1, new Span(span.subject(), last.from(), Math.max(last.until(), span.until())));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }
}
