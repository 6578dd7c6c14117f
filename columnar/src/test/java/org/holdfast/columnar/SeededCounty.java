package org.holdfast.columnar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// A county of seeded households in memory.
final class SeededCounty {

    private SeededCounty() {}

    static RowsInMemory of(long county, LocalDate day, int households) {
        RowsInMemory rows = new RowsInMemory();
        for (int h = 0; h < households; h++) {
            one(rows, county, day, h);
        }
        return rows;
    }

    static long id(long county, int h) {
        return county * 1000 + h * 3L;
    }

    /// A household of seeded values; some have no members, no money, or months that are not known.
    static RowsInMemory one(RowsInMemory rows, long county, LocalDate today, int h) {
        RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(h);
        long id = id(county, h);
        rows.add(
                Table.HOUSEHOLDS,
                Map.of(
                        "household_id",
                        id,
                        "region_code",
                        county + 1,
                        "lifted",
                        dice.nextBoolean(),
                        "declared_size",
                        1 + dice.nextInt(6),
                        "house_grade",
                        1 + dice.nextInt(4),
                        "water_safe",
                        dice.nextBoolean(),
                        "monitored_on",
                        today.minusDays(dice.nextInt(900)),
                        "flag_dropout",
                        dice.nextBoolean()));
        for (int m = dice.nextInt(5); m > 0; m--) {
            rows.add(
                    Table.MEMBERS,
                    Map.of(
                            "household_id",
                            id,
                            "relation",
                            1 + dice.nextInt(5),
                            "born_on",
                            today.minusDays(dice.nextInt(30_000)),
                            "labour",
                            1 + dice.nextInt(4),
                            "insured",
                            dice.nextBoolean(),
                            "serious_illness",
                            dice.nextBoolean()));
        }
        for (int year = 2020 + dice.nextInt(4); year <= 2022; year++) {
            rows.add(
                    Table.MONEY,
                    Map.of(
                            "household_id",
                            id,
                            "person_id",
                            dice.nextInt(2),
                            "year",
                            year,
                            "wage",
                            months(dice, 300_000),
                            "transfer",
                            months(dice, 20_000),
                            "medical_self_paid",
                            new long[] {dice.nextInt(3_000_000)}));
        }
        for (int e = dice.nextInt(3); e > 0; e--) {
            rows.add(
                    Table.EVENTS,
                    Map.of(
                            "household_id", id,
                            "kind", 1 + dice.nextInt(16),
                            "happened_on", today.minusDays(dice.nextInt(700)),
                            "amount", dice.nextInt(5_000_000),
                            "open", dice.nextBoolean()));
        }
        return rows;
    }

    private static long[] months(RandomGenerator dice, int bound) {
        long[] months = new long[12];
        Arrays.setAll(months, _ -> dice.nextInt(20) == 0 ? Rows.UNKNOWN : dice.nextInt(bound));
        return months;
    }
}
