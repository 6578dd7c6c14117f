package org.holdfast.office.screening.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What sources cover: for whole places, merged once per village, and for single households on top of it.
final class CoveredMonths {
    /// A span of months of one subject, from one up to before another (year * 12 + month - 1).
    record Span(String subject, int from, int until) {
        boolean holds(String wanted, int month) {
            return subject.equals(wanted) && from <= month && month < until;
        }
    }

    private record Placed(long lo, long hi, Span span) {}

    private final List<Placed> places = new ArrayList<>();
    private final Map<Long, List<Span>> households = new HashMap<>();
    private final Map<Long, List<Span>> villages = new HashMap<>();

    static CoveredMonths of(ResultSet rows) throws SQLException {
        CoveredMonths covered = new CoveredMonths();
        while (rows.next()) {
            Span span = new Span(rows.getString("subject"), rows.getInt("from_month"), rows.getInt("until_month"));
            long household = rows.getLong("household_id");
            if (rows.wasNull()) {
                covered.places.add(new Placed(rows.getLong("region_lo"), rows.getLong("region_hi"), span));
            } else {
                covered.households
                        .computeIfAbsent(household, h -> new ArrayList<>())
                        .add(span);
            }
        }
        return covered;
    }

    List<Span> of(long village, long household) {
        List<Span> place = villages.computeIfAbsent(village, this::merged);
        List<Span> own = households.get(household);
        if (own == null) {
            return place;
        }
        List<Span> both = new ArrayList<>(place);
        both.addAll(own);
        return both;
    }

    private List<Span> merged(long village) {
        List<Span> spans = new ArrayList<>(places.stream()
                .filter(placed -> placed.lo() <= village && village < placed.hi())
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
