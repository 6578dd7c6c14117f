package org.holdfast.office.intake.internal;

import org.holdfast.office.intake.Rules.Rule;

/// What was found about one cell, ready to be shown: where, what stands there, what is wrong, what to do.
///
/// @param rowNo the row's number within the batch; `place` is the cell as the uploaded file shows it (F27)
/// @param value masked where the field is encrypted
record Finding(
        long rowNo,
        long position,
        int column,
        String heading,
        String value,
        Rule rule,
        String messageZh,
        String messageEn,
        String cureZh,
        String cureEn) {

    static Finding of(
            long rowNo, long position, int column, String heading, String value, Rule rule, Object... details) {
        Object[] all = new Object[details.length + 1];
        all[0] = value;
        for (int i = 0; i < details.length; i++) {
            all[i + 1] = String.valueOf(details[i]);
        }
        return new Finding(
                rowNo,
                position,
                column,
                heading,
                value,
                rule,
                rule.messageZh(all),
                rule.messageEn(all),
                rule.with(rule.cureZh(), all),
                rule.with(rule.cureEn(), all));
    }

    boolean refuses() {
        return rule.severity() == org.holdfast.office.intake.Rules.Severity.REFUSED;
    }

    /// The same, in a file of which every row is kept.
    Finding asWarning() {
        if (!refuses()) {
            return this;
        }
        Rule softer = new Rule(
                rule.code(),
                org.holdfast.office.intake.Rules.Severity.WARNING,
                rule.zh(),
                rule.en(),
                rule.cureZh(),
                rule.cureEn());
        return new Finding(rowNo, position, column, heading, value, softer, messageZh, messageEn, cureZh, cureEn);
    }

    String place() {
        return column < 0 ? String.valueOf(position) : letters(column) + position;
    }

    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int c = column; c >= 0; c = c / 26 - 1) {
            letters.insert(0, (char) ('A' + c % 26));
        }
        return letters.toString();
    }
}
