package org.holdfast.office.played;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Whom an office had identified in 2020 and 2021 when the year opens: three households in a hundred. Two in five of
/// them are still poor; the others had enough again in 2021, and most of those who had it early are eliminated.
final class Stock {
    private static final double SHARE = 0.03;
    private static final double STILL_POOR = 0.4;
    private static final double ELIMINATED = 0.8;
    private static final LocalDate FIRST = LocalDate.of(2020, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2021, 12, 31);
    private static final int MONTHS_TO_ELIMINATE = 8;

    private final Map<String, Identified> households = new HashMap<>();

    record Identified(LocalDate on, Optional<LocalDate> eliminatedOn) {}

    /// @param left what was left per head in 2021, in fen, by household
    Stock(Map<String, Long> left, long seed) {
        Random dice = new Random(seed);
        List<String> poorest = left.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        List<String> safe = new ArrayList<>(left.keySet().stream()
                .filter(no -> left.getOrDefault(no, 0L) > Tally.SAFE_ABOVE_FEN)
                .sorted()
                .toList());
        Collections.shuffle(safe, dice);
        int many = (int) Math.max(2, Math.round(SHARE * left.size()));
        int poor = (int) Math.round(STILL_POOR * many);
        poorest.stream().limit(poor).forEach(no -> households.put(no, new Identified(day(dice), Optional.empty())));
        safe.stream().limit((long) many - poor).forEach(no -> {
            LocalDate on = day(dice);
            LocalDate out = on.plusMonths(MONTHS_TO_ELIMINATE);
            boolean eliminated = !out.isAfter(LAST) && dice.nextDouble() < ELIMINATED;
            households.put(no, new Identified(on, eliminated ? Optional.of(out) : Optional.empty()));
        });
    }

    private static LocalDate day(Random dice) {
        return FIRST.plusDays(dice.nextInt((int) (LAST.toEpochDay() - FIRST.toEpochDay())));
    }

    Optional<Identified> of(String household) {
        return Optional.ofNullable(households.get(household));
    }
}
