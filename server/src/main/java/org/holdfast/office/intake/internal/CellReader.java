package org.holdfast.office.intake.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import org.holdfast.office.intake.IdentityNumber;
import org.holdfast.office.intake.Kind;
import org.holdfast.office.intake.Protected;
import org.jspecify.annotations.Nullable;

/// Turns the text of one cell into the value of one field, or says what is wrong with it.
///
/// Normalises before judging and never guesses silently: whatever is not read as it stands says how it was
/// read.
final class CellReader {
    private static final LocalDate EARLIEST = LocalDate.of(1880, 1, 1);
    private static final BigDecimal FEN = BigDecimal.valueOf(100);

    private final PlaceLookup places;
    private final LocalDate latest;

    /// @param latest the last day that may stand in a file: today, plus what planned work may need
    CellReader(PlaceLookup places, LocalDate latest) {
        this.places = places;
        this.latest = latest;
    }

    void read(Kind kind, How how, String raw, Reading out) {
        String text = trimmed(raw);
        if (!how.words().isEmpty()) {
            String ours = how.words().get(text);
            text = ours == null ? text : ours;
        }
        if (text.isEmpty()) {
            out.is(null);
            return;
        }
        switch (kind) {
            case Kind.Text k -> text(k, text, out);
            case Kind.Whole k -> number(text, how, 0, k.min(), k.max(), out);
            case Kind.Scaled k -> number(text, how, k.digits(), k.min(), k.max(), out);
            case Kind.Money k -> number(text, how, 2, k.minFen(), k.maxFen(), out);
            case Kind.YesNo _ -> yesNo(text, out);
            case Kind.Code k -> code(k, text, out);
            case Kind.Day _ -> day(Days.day(text), "day.unreadable", out);
            case Kind.Month _ -> day(Days.month(text), "month.unreadable", out);
            case Kind.Village _ -> place(text, true, out);
            case Kind.Place _ -> place(text, false, out);
            case Kind.Document _ -> document(text, how, out);
            case Kind.Phone _ -> phone(text, out);
            case Kind.BankCard _ -> bankCard(text, out);
        }
    }

    /// Blanks of every kind around the text say nothing; an apostrophe before a formula sign is our own
    /// protection.
    static String trimmed(String raw) {
        int from = 0;
        int until = raw.length();
        while (from < until && blank(raw.charAt(from))) {
            from++;
        }
        while (until > from && blank(raw.charAt(until - 1))) {
            until--;
        }
        if (until - from > 1 && raw.charAt(from) == '\'' && Protected.dangerous(raw.charAt(from + 1))) {
            from++;
        }
        return from == 0 && until == raw.length() ? raw : raw.substring(from, until);
    }

    private static boolean blank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u3000' || c == '\ufeff' || c == '\u200b';
    }

    private static void text(Kind.Text kind, String text, Reading out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' '
                    || c == '\u007f'
                    || c == '\ufffd'
                    || (c >= '\u202a' && c <= '\u202e')
                    || (c >= '\u2066' && c <= '\u2069')) {
                if (c == '\n' || c == '\r' || c == '\t') {
                    String joined = text.replaceAll("\\s+", " ");
                    out.readAs(joined, joined);
                    return;
                }
                out.bad("cell.control-character");
                return;
            }
        }
        if (text.codePointCount(0, text.length()) > kind.max()) {
            out.bad("cell.too-long", kind.max());
        } else {
            out.is(text);
        }
    }

    private static void number(String text, How how, int digits, long min, long max, Reading out) {
        if (how.plainUnit()) {
            Long fast = Decimals.fast(text, digits);
            if (fast != null) {
                bounded(fast, digits, min, max, null, out);
                return;
            }
        }
        Decimals.Understood understood = Decimals.of(text);
        if (understood == null) {
            out.bad(text.matches(".*[A-Za-z].*") ? "number.letter" : "number.not-a-number", letterOf(text));
            return;
        }
        BigDecimal value = understood.value().multiply(how.unit()).multiply(BigDecimal.valueOf(how.sign()));
        if (how.decimals() >= 0) {
            value = value.setScale(how.decimals(), RoundingMode.HALF_UP);
        }
        Long scaled = Decimals.scaled(value, digits);
        if (scaled == null) {
            out.bad(digits == 0 ? "number.whole" : "number.decimals", digits);
            return;
        }
        String shown = understood.plain() ? null : value.stripTrailingZeros().toPlainString();
        bounded(scaled, digits, min, max, shown, out);
    }

    private static void bounded(long value, int digits, long min, long max, @Nullable String readAs, Reading out) {
        if (value < min) {
            out.bad(min == 0 ? "number.negative" : "number.below", plain(min, digits));
        } else if (value > max) {
            out.bad("number.above", plain(max, digits));
        } else if (readAs != null) {
            out.readAs(value, readAs);
        } else {
            out.is(value);
        }
    }

    private static String plain(long value, int digits) {
        return BigDecimal.valueOf(value, digits).stripTrailingZeros().toPlainString();
    }

    private static String letterOf(String text) {
        return text.chars()
                .filter(Character::isLetter)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse(text);
    }

    private static void yesNo(String text, Reading out) {
        switch (text) {
            case "yes", "是", "有", "1", "Y", "y", "TRUE", "true", "Yes", "YES", "已" -> out.is(true);
            case "no", "否", "无", "0", "N", "n", "FALSE", "false", "No", "NO", "没有", "未" -> out.is(false);
            default -> out.bad("yesno.unknown");
        }
    }

    private static void code(Kind.Code kind, String text, Reading out) {
        Integer number = kind.numbers().get(text);
        if (number != null) {
            out.is(number);
            return;
        }
        String half = IdentityNumber.normalised(text).toLowerCase(java.util.Locale.ROOT);
        number = kind.numbers().get(half);
        if (number == null) {
            out.bad("code.unknown", choices(kind));
        } else {
            out.readAs(number, kind.labels().getOrDefault(number, half));
        }
    }

    private static String choices(Kind.Code kind) {
        return kind.labels().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .limit(30)
                .map(java.util.Map.Entry::getValue)
                .collect(java.util.stream.Collectors.joining("、"));
    }

    private void day(Days.@Nullable Understood understood, String unreadable, Reading out) {
        if (understood == null) {
            out.bad(unreadable);
        } else if (understood.day() == null) {
            out.bad("day.impossible");
        } else if (understood.day().isAfter(latest)) {
            out.bad("day.future", latest.toString());
        } else if (understood.day().isBefore(EARLIEST)) {
            out.bad("day.too-old", Year.from(EARLIEST).toString());
        } else if (understood.plain()) {
            out.is(understood.day());
        } else {
            out.readAs(understood.day(), understood.day().toString());
        }
    }

    private void place(String text, boolean village, Reading out) {
        String digits = IdentityNumber.normalised(text);
        if (digits.length() != 12 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            out.bad(digits.contains("E+") ? "number.lost" : "place.form");
            return;
        }
        long code = Long.parseLong(digits);
        if (village ? !places.isVillage(code) : !places.isPlace(code)) {
            out.bad(village ? "place.no-village" : "place.none");
        } else {
            out.is(code);
        }
    }

    private static void document(String text, How how, Reading out) {
        String number = IdentityNumber.normalised(text);
        IdentityNumber.Fault fault = IdentityNumber.faultOf(number);
        if (fault == null) {
            if (number.length() == 15) {
                out.readAs(number, Masks.document(IdentityNumber.of(number).number()));
            } else {
                out.is(number);
            }
            return;
        }
        String rule = number.contains("E+") ? "number.lost" : fault.rule();
        out.bad(how.flagNumbers() ? rule + ".flagged" : rule, number.length());
        out.value = how.flagNumbers() && number.length() <= 30 ? number : null;
    }

    private static void phone(String text, Reading out) {
        String digits = IdentityNumber.normalised(text).replace("+86", "");
        boolean mobile = digits.length() == 11 && digits.charAt(0) == '1' && allDigits(digits);
        if (mobile) {
            out.is(digits);
        } else {
            out.bad(digits.contains("E+") ? "number.lost" : "phone.form", digits.length());
        }
    }

    private static void bankCard(String text, Reading out) {
        String digits = IdentityNumber.normalised(text);
        if (digits.contains("E+")) {
            out.bad("number.lost");
        } else if (digits.length() < 12 || digits.length() > 19 || !allDigits(digits)) {
            out.bad("card.form", digits.length());
        } else {
            out.is(digits);
        }
    }

    private static boolean allDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
