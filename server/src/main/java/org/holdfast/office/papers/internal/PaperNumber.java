package org.holdfast.office.papers.internal;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The number a paper bears: eleven digits that tell nothing, and a check digit (ISO 7064 MOD 11,10), so that a
/// mistyped one is noticed. In the square it stands after `HF`.
final class PaperNumber {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int DIGITS = 11;
    private static final String MARK = "HF";
    private static final Pattern WRITTEN = Pattern.compile("(?i)\\s*(?:HF)?[\\s-]*((?:\\d[\\s-]*){12})");

    private PaperNumber() {}

    static String next() {
        StringBuilder digits = new StringBuilder(DIGITS + 1);
        for (int i = 0; i < DIGITS; i++) {
            digits.append((char) ('0' + RANDOM.nextInt(10)));
        }
        return digits.append(checkDigit(digits)).toString();
    }

    /// The number out of what somebody typed or a square says; empty when it cannot be one.
    static Optional<String> read(String entered) {
        Matcher written = WRITTEN.matcher(entered);
        if (!written.matches()) {
            return Optional.empty();
        }
        String digits = written.group(1).replaceAll("\\D", "");
        return checkDigit(digits.substring(0, DIGITS)) == digits.charAt(DIGITS)
                ? Optional.of(digits)
                : Optional.empty();
    }

    /// As people read it: 1234 5678 9012.
    static String inFours(String number) {
        return number.replaceAll("(.{4})(?=.)", "$1 ");
    }

    static String marked(String number) {
        return MARK + number;
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
