package org.holdfast.office.casework.internal;

import java.security.SecureRandom;
import java.util.Optional;
import org.holdfast.office.intake.IdentityNumber;

/// The number a family asks by: fifteen digits nobody can guess and a check digit (ISO 7064 MOD 11,10), so that one
/// misheard over the phone is noticed. Shown in fours.
public final class Receipt {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int DIGITS = 15;

    private Receipt() {}

    static String next() {
        StringBuilder digits = new StringBuilder(DIGITS + 1);
        for (int i = 0; i < DIGITS; i++) {
            digits.append((char) ('0' + RANDOM.nextInt(10)));
        }
        return digits.append(checkDigit(digits)).toString();
    }

    /// The receipt as it is kept, from one as people write it; empty when it cannot be one.
    public static Optional<String> read(String entered) {
        String digits = IdentityNumber.normalised(entered);
        return digits.matches("[0-9]{16}") && checkDigit(digits.substring(0, DIGITS)) == digits.charAt(DIGITS)
                ? Optional.of(digits)
                : Optional.empty();
    }

    public static String inFours(String receipt) {
        return receipt.replaceAll("(.{4})(?=.)", "$1 ");
    }

    static char checkDigit(CharSequence digits) {
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (digits.charAt(i) - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (char) ('0' + (11 - product) % 10);
    }
}
