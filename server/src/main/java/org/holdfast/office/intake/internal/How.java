package org.holdfast.office.intake.internal;

import java.math.BigDecimal;
import java.util.Map;

/// What a profile declares about the cells of one column before they are read.
///
/// @param unit what one unit in the file is worth in the field's own unit (万元 = 10,000 yuan)
/// @param sign -1 where the file writes expenses as negative numbers
/// @param words the file's words and ours; an empty target says the cell is unknown
/// @param decimals a source that writes more decimals than anybody keeps (weights) is rounded to so many; -1:
///     never rounded
/// @param flagNumbers a faulty identity number is kept and flagged instead of refused, because the source
///     system holds it so
record How(BigDecimal unit, int sign, Map<String, String> words, boolean flagNumbers, int decimals) {
    static final How PLAIN = new How(BigDecimal.ONE, 1, Map.of(), false, -1);

    How {
        words = Map.copyOf(words);
    }

    boolean plainUnit() {
        return sign == 1 && decimals < 0 && unit.equals(BigDecimal.ONE);
    }
}
