package org.holdfast.office.screening;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.holdfast.office.access.Acting;
import org.holdfast.office.casework.Bilingual;
import org.jspecify.annotations.Nullable;

/// What the law would say with another value of one of its numbers: who would come under risk, who
/// would no longer, and what bringing everybody up to the line would take. Counted on the loaded copy
/// of the registry; nothing of it is ever stored, and no household is named.
public interface WhatIf {

    /// The numbers of the law that some rule on risk in force at a place depends on.
    List<Choice> choices(Acting who, long regionCode);

    /// @throws org.holdfast.office.access.Refused `screening.what-if-no-rule` when no rule depends
    ///     on the number, `screening.what-if-bad-value` when the text is none of its values,
    ///     `screening.what-if-no-copy` when a county has no copy to count on: a sum without it
    ///     would be wrong
    Answer of(Acting who, Question question);

    /// @param present the value in force, empty where there is none
    /// @param unit as the law writes it
    record Choice(String parameter, Bilingual label, String unit, String present, boolean truth) {}

    /// @param lo,hi the place asked about, inside the reader's own
    /// @param childWidth width of the ranges the answer is told by
    /// @param value in the form the law is written in: 8000.00, 60 %, yes
    record Question(long regionCode, long lo, long hi, long childWidth, String parameter, String value) {}

    /// Counts of one place. Money in fen a year: what the households whose income is known are short of
    /// the line, before and after.
    record Line(
            long regionCode,
            long households,
            long before,
            long enters,
            long leaves,
            long shortBefore,
            long shortAfter) {
        public long after() {
            return before + enters - leaves;
        }

        public Line plus(Line more) {
            return new Line(
                    regionCode,
                    households + more.households,
                    before + more.before,
                    enters + more.enters,
                    leaves + more.leaves,
                    shortBefore + more.shortBefore,
                    shortAfter + more.shortAfter);
        }
    }

    /// A rule, for linking to its page.
    record Named(String rule, Bilingual says) {}

    /// @param rules the rules whose answer can depend on the number
    /// @param priced whether the law says how an amount short of the line is counted
    /// @param older counties whose rows could not be copied anew: they are counted on their last
    ///     good copy
    /// @param loading time spent on bringing counties into memory that were not there, part of
    ///     `took`
    record Answer(
            Choice choice,
            String value,
            LocalDate asOf,
            List<Named> rules,
            Line whole,
            List<Line> parts,
            boolean priced,
            List<Long> older,
            Duration took,
            Duration loading) {}

    /// Whether the answer names a value at all; a page without one only asks.
    static boolean isAsked(@Nullable String parameter, @Nullable String value) {
        return parameter != null && !parameter.isBlank() && value != null && !value.isBlank();
    }
}
