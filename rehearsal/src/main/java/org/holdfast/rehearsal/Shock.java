package org.holdfast.rehearsal;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.holdfast.region.CodeRange;
import org.holdfast.region.RegionCode;

/// A spell in which many lose work at once, like the spring of 2022: job losses, lower wages, closed workshops,
/// people coming home.
///
/// @param places where it strikes; empty = everywhere
/// @param intensity 1 is the spring of 2022 as the rehearsal imagines it, 0 is nothing
public record Shock(YearMonth from, YearMonth to, List<CodeRange> places, double intensity) {

    public Shock {
        places = List.copyOf(places);
        if (to.isBefore(from) || intensity < 0 || intensity > 5) {
            throw new IllegalArgumentException("A shock ends after it begins and has an intensity from 0 to 5.");
        }
    }

    public static Shock spring2022() {
        return new Shock(YearMonth.of(2022, 3), YearMonth.of(2022, 5), List.of(), 1);
    }

    public static Shock none() {
        return new Shock(YearMonth.of(2022, 3), YearMonth.of(2022, 5), List.of(), 0);
    }

    /// `none`, `spring-2022`, or `2022-03..2022-05:1.5:620000,520100` (months, intensity, places by code; the
    /// last two may be left out).
    public static Shock parse(String text) {
        switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "none" -> {
                return none();
            }
            case "spring-2022" -> {
                return spring2022();
            }
            default -> {
                String[] parts = text.strip().split(":", -1);
                String[] months = parts[0].split("\\.\\.", -1);
                double intensity = parts.length > 1 ? Double.parseDouble(parts[1]) : 1;
                List<CodeRange> places = parts.length > 2 ? ranges(parts[2]) : List.of();
                return new Shock(
                        YearMonth.parse(months[0]), YearMonth.parse(months[months.length - 1]), places, intensity);
            }
        }
    }

    private static List<CodeRange> ranges(String codes) {
        return List.of(codes.split(",", -1)).stream()
                .map(RegionCode::parse)
                .map(code -> code.rangeAt(code.highestLevel()))
                .toList();
    }

    /// 0 where or when it does not strike.
    double intensityIn(long village, YearMonth month) {
        boolean now = !month.isBefore(from) && !month.isAfter(to);
        boolean here = places.isEmpty() || places.stream().anyMatch(range -> range.contains(village));
        return now && here ? intensity : 0;
    }
}
