package org.holdfast.office.desk;

import java.util.List;
import org.holdfast.office.progress.Indicator;

/// What a map may colour: a share with its two numbers, or a plain count. The text key is
/// `desk.measure.<NAME>`.
///
/// @param denominator the numerator itself where the map colours a plain count
public enum Measure {
    LATE_SHARE(Indicator.CLUES_LATE, Indicator.CLUES_OPEN),
    IN_TIME_SHARE(Indicator.CHECKED_IN_TIME_THIS_MONTH, Indicator.CHECKED_THIS_MONTH),
    AT_RISK_SHARE(Indicator.AT_RISK, Indicator.JUDGED),
    CANNOT_TELL_SHARE(Indicator.CANNOT_TELL, Indicator.JUDGED),
    ELIMINATED_SHARE(Indicator.ELIMINATED_HOUSEHOLDS, Indicator.MONITORED_HOUSEHOLDS),
    MONITORED_SHARE(Indicator.MONITORED_HOUSEHOLDS, Indicator.HOUSEHOLDS),
    WORKING_SHARE(Indicator.WORKING_PERSONS, Indicator.LIFTED_PERSONS);

    private final Indicator numerator;
    private final Indicator denominator;

    Measure(Indicator numerator, Indicator denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    public Indicator numerator() {
        return numerator;
    }

    public Indicator denominator() {
        return denominator;
    }

    public static List<Measure> all() {
        return List.of(values());
    }
}
