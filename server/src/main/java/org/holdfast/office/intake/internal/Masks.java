package org.holdfast.office.intake.internal;

import org.holdfast.office.intake.Field;

/// What may be repeated of a cell in findings and logs. Encrypted fields are never repeated whole.
final class Masks {
    private Masks() {}

    static String document(String number) {
        int shown = Math.min(4, number.length() / 4);
        return "*".repeat(number.length() - shown) + number.substring(number.length() - shown);
    }

    /// At most 60 characters: a finding is a sentence, not a copy.
    static String of(Field field, String cell) {
        if (field.secret().isPresent()) {
            return document(cell);
        }
        return cell.length() <= 60 ? cell : cell.substring(0, 60) + "…";
    }
}
