package org.holdfast.office.intake.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// Reads the ways people write numbers: full-width digits, blanks, thousands commas, 1.2万, 300元.
///
/// Exact throughout; a number that would need rounding is refused, not rounded.
final class Decimals {

    /// What was understood. `plain` tells that it stood there as an ordinary number, so nothing need be said
    /// about it.
    record Understood(BigDecimal value, boolean plain) {}

    private Decimals() {}

    /// A whole number of 1/10^digits parts from the commonest spelling, or null when the long way must be
    /// taken.
    static @Nullable Long fast(String text, int digits) {
        int length = text.length();
        int i = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        if (length == i || length - i > 16) {
            return null;
        }
        long value = 0;
        int decimals = -1;
        for (; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                value = value * 10 + c - '0';
                decimals += decimals >= 0 ? 1 : 0;
            } else if (c == '.' && decimals < 0 && i > 0) {
                decimals = 0;
            } else {
                return null;
            }
        }
        int missing = digits - Math.max(decimals, 0);
        if (missing < 0 || missing > 2 || decimals == 0) {
            return null;
        }
        long scaled = missing == 0 ? value : missing == 1 ? value * 10 : value * 100;
        return text.charAt(0) == '-' ? -scaled : scaled;
    }

    /// @return null when it is no number
    static @Nullable Understood of(String text) {
        String half = halfWidth(text);
        String bare = withoutUnit(half);
        BigDecimal factor = factorOf(half);
        String digits = thousands(bare) ? bare.replace(",", "") : bare;
        if (!isNumber(digits)) {
            return null;
        }
        BigDecimal value = new BigDecimal(digits).multiply(factor);
        return new Understood(value, digits.equals(text));
    }

    /// @return null when rounding or an overflow would be needed
    static @Nullable Long scaled(BigDecimal value, int digits) {
        try {
            BigInteger whole = value.movePointRight(digits).toBigIntegerExact();
            return whole.bitLength() < 63 ? whole.longValue() : null;
        } catch (ArithmeticException rounding) {
            return null;
        }
    }

    private static String halfWidth(String text) {
        StringBuilder half = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\uff01' && c <= '\uff5e') {
                c = (char) (c - 0xfee0);
            }
            if (c == '\u2212' || c == '\u2013') {
                c = '-';
            }
            if (c == '\u3002') {
                c = '.';
            }
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\ufeff' && c != '\u200b') {
                half.append(c);
            }
        }
        return half.toString();
    }

    private static BigDecimal factorOf(String half) {
        if (half.contains("万")) {
            return BigDecimal.valueOf(10_000);
        }
        return half.contains("亿") ? BigDecimal.valueOf(100_000_000) : BigDecimal.ONE;
    }

    private static String withoutUnit(String half) {
        int end = half.length();
        while (end > 0 && "万亿元亩米人个月年岁户项㎡¥".indexOf(half.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = end > 0 && "¥￥".indexOf(half.charAt(0)) >= 0 ? 1 : 0;
        return half.substring(Math.min(start, end), end);
    }

    /// Commas only where thousands are set apart; 1,5 is not a number we would guess at.
    private static boolean thousands(String bare) {
        int comma = bare.indexOf(',');
        if (comma < 0) {
            return false;
        }
        int end = bare.indexOf('.') < 0 ? bare.length() : bare.indexOf('.');
        if (comma > (bare.startsWith("-") ? 4 : 3)) {
            return false;
        }
        for (int i = comma; i < end; i += 4) {
            if (bare.charAt(i) != ',' || i + 4 > end) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(String text) {
        int digits = 0;
        int dots = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                dots++;
            } else if (c != '-' || i > 0) {
                return false;
            }
        }
        return digits > 0 && digits <= 30 && dots <= 1;
    }
}
