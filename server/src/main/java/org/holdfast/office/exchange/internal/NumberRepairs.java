package org.holdfast.office.exchange.internal;

import java.util.ArrayList;
import java.util.List;
import org.holdfast.office.intake.IdentityNumber;

/// The numbers somebody may have meant who typed one that fails its check: two neighbours changed places,
/// or one digit is another. Few of these pass the check, and fewer are anybody's.
final class NumberRepairs {
    private static final int LENGTH = 18;

    private NumberRepairs() {}

    static List<String> of(String faulty) {
        if (faulty.length() != LENGTH
                || !faulty.substring(0, LENGTH - 1).chars().allMatch(Character::isDigit)) {
            return List.of();
        }
        List<String> meant = new ArrayList<>();
        char[] digits = faulty.toCharArray();
        for (int i = 0; i + 1 < LENGTH; i++) {
            swap(digits, i);
            keep(digits, meant);
            swap(digits, i);
        }
        for (int i = 0; i < LENGTH; i++) {
            char was = digits[i];
            for (char other = '0'; other <= '9'; other++) {
                digits[i] = other;
                keep(digits, meant);
            }
            if (i == LENGTH - 1) {
                digits[i] = 'X';
                keep(digits, meant);
            }
            digits[i] = was;
        }
        return meant.stream().distinct().toList();
    }

    private static void swap(char[] digits, int at) {
        char first = digits[at];
        digits[at] = digits[at + 1];
        digits[at + 1] = first;
    }

    private static void keep(char[] digits, List<String> meant) {
        String number = new String(digits);
        if (number.substring(0, LENGTH - 1).chars().allMatch(Character::isDigit)
                && IdentityNumber.checkDigit(number) == digits[LENGTH - 1]
                && IdentityNumber.faultOf(number) == null) {
            meant.add(number);
        }
    }
}
