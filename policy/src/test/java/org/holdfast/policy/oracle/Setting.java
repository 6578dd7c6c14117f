package org.holdfast.policy.oracle;

import java.time.LocalDate;

/// Where and when invented households are judged, with the thresholds near which they are put. The thresholds
/// only aim the inventions; what is right is said by the SQL and by the law. Fen; a threshold nobody set is
/// aimed at all the same.
record Setting(long place, LocalDate day, long line, long rural, long standard) {

    /// The rows of 5-places.sql.
    static Setting[] all() {
        return new Setting[] {
            new Setting(420000000000L, LocalDate.of(2022, 6, 15), 690_000, 1_825_900, 500_000),
            new Setting(420000000000L, LocalDate.of(2022, 1, 1), 690_000, 1_825_900, 500_000),
            new Setting(420000000000L, LocalDate.of(2021, 12, 15), 600_000, 1_700_000, 500_000),
            new Setting(520000000000L, LocalDate.of(2023, 3, 20), 730_000, 1_370_700, 500_000),
            new Setting(410100000000L, LocalDate.of(2023, 5, 10), 750_000, 1_869_700, 500_000),
            new Setting(620702000000L, LocalDate.of(2022, 6, 15), 650_000, 1_143_300, 526_800),
            new Setting(440000000000L, LocalDate.of(2022, 6, 15), 700_000, 2_230_600, 500_000),
        };
    }
}
