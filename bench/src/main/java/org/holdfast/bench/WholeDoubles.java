package org.holdfast.bench;

import java.util.ArrayList;
import java.util.List;

/// Sums that an engine reckons in double precision: exact as long as ten thousand times a sum of them
/// is a whole number that a double holds.
final class WholeDoubles {

    /// Fen.
    private static final long MOST = (1L << 53) / 10_000 / 32;

    private WholeDoubles() {}

    /// @param sums what to read the sums from, a table or a call of `read_parquet`
    /// @throws BenchRefused where one is too large
    static void check(Duck duck, String sums) {
        List<String> columns = duck.read("describe select * exclude (household_id) from " + sums, rows -> {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        });
        long most = duck.number("select coalesce(max(greatest(" + String.join(", ", columns) + ")), 0) from " + sums);
        if (most > MOST) {
            throw new BenchRefused("A sum of " + most + " fen is too large for rules in double precision.");
        }
    }
}
