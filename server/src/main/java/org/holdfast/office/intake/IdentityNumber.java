package org.holdfast.office.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A resident identity number (GB 11643-1999; check digit ISO 7064 MOD 11-2), alone or as the beginning of a
/// disability certificate, which adds kind and grade in 2 or 4 digits.
///
/// `number` always has 18 characters: an old one of 15 is brought to 18, so that the same person has one
/// number.
public record IdentityNumber(String number, LocalDate bornOn, boolean male, String certificate) {

    /// Why a number is none. The words are rule codes of intake's catalogue.
    public enum Fault {
        LENGTH("id.length"),
        CHARACTERS("id.characters"),
        DATE("id.date"),
        CHECK_DIGIT("id.check-digit"),
        PLACEHOLDER("id.placeholder"),
        CERTIFICATE("id.certificate");

        private final String rule;

        Fault(String rule) {
            this.rule = rule;
        }

        public String rule() {
            return rule;
        }
    }

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    /// Full-width characters, blanks, hyphens and a small x are ways of writing, not faults.
    public static String normalised(String entered) {
        if (isPlain(entered)) {
            return entered;
        }
        StringBuilder plain = new StringBuilder(entered.length());
        for (int i = 0; i < entered.length(); i++) {
            char c = halfWidth(entered.charAt(i));
            if (!Character.isWhitespace(c) && c != '-' && c != '\u00a0' && c != '\ufeff' && c != '\u200b') {
                plain.append(c == 'x' ? 'X' : c);
            }
        }
        return plain.toString();
    }

    private static boolean isPlain(String entered) {
        for (int i = 0; i < entered.length(); i++) {
            char c = entered.charAt(i);
            if ((c < '0' || c > '9') && c != 'X') {
                return false;
            }
        }
        return true;
    }

    static char halfWidth(char c) {
        if (c >= '\uff01' && c <= '\uff5e') {
            return (char) (c - 0xfee0);
        }
        return c == '\u3000' ? ' ' : c;
    }

    /// @param entered the normalised number
    /// @return why it is none, or null
    public static @Nullable Fault faultOf(String entered) {
        int length = entered.length();
        if (length != 15 && length != 18 && length != 20 && length != 22) {
            return Fault.LENGTH;
        }
        String body = length == 15 ? entered : entered.substring(0, 18);
        if (!digits(body, 0, length == 15 ? 15 : 17) || (length > 15 && !endsInCheck(body))) {
            return Fault.CHARACTERS;
        }
        if (body.startsWith("999999") || allSame(body)) {
            return Fault.PLACEHOLDER;
        }
        if (birthday(body).isEmpty()) {
            return Fault.DATE;
        }
        if (length > 15 && checkDigit(body) != body.charAt(17)) {
            return Fault.CHECK_DIGIT;
        }
        return length > 18 && !certificateFits(entered.substring(18)) ? Fault.CERTIFICATE : null;
    }

    /// @param entered a normalised number without fault
    public static IdentityNumber of(String entered) {
        String number = entered.length() == 15 ? eighteen(entered) : entered.substring(0, 18);
        LocalDate bornOn = birthday(number)
                .orElseThrow(() -> new IllegalArgumentException("Not an identity number; ask faultOf first."));
        boolean male = (number.charAt(16) - '0') % 2 == 1;
        return new IdentityNumber(number, bornOn, male, entered.length() > 18 ? entered.substring(18) : "");
    }

    /// The check digit over the first 17 characters.
    public static char checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK.charAt(sum % 11);
    }

    private static String eighteen(String fifteen) {
        String seventeen = fifteen.substring(0, 6) + "19" + fifteen.substring(6);
        return seventeen + checkDigit(seventeen);
    }

    private static Optional<LocalDate> birthday(String body) {
        boolean old = body.length() == 15;
        int year = old ? 1900 + number(body, 6, 8) : number(body, 6, 10);
        int month = old ? number(body, 8, 10) : number(body, 10, 12);
        int day = old ? number(body, 10, 12) : number(body, 12, 14);
        if (year < 1880 || year > 2100) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /// Two digits are kind (1–7) and grade (1–4); four add the number of the issue.
    private static boolean certificateFits(String suffix) {
        return digits(suffix, 0, suffix.length())
                && suffix.charAt(0) >= '1'
                && suffix.charAt(0) <= '7'
                && suffix.charAt(1) >= '1'
                && suffix.charAt(1) <= '4';
    }

    private static boolean endsInCheck(String body) {
        char last = body.charAt(17);
        return last == 'X' || (last >= '0' && last <= '9');
    }

    private static boolean digits(String text, int from, int until) {
        for (int i = from; i < until; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean allSame(String text) {
        return text.chars().skip(1).allMatch(c -> c == text.charAt(0));
    }

    private static int number(String text, int from, int until) {
        int value = 0;
        for (int i = from; i < until; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }
}
