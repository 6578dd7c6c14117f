package org.holdfast.office.intake;

/// Keeps a text from being taken for a formula by a spreadsheet that opens a file of ours.
///
/// An apostrophe goes before it; reading a file takes the apostrophe away again, so the value makes the
/// round trip.
public final class Protected {
    private Protected() {}

    /// The characters with which spreadsheets begin a formula, and their full-width twins.
    public static boolean dangerous(char c) {
        return switch (c) {
            case '=', '+', '-', '@', '\t', '\r', '\n', '|', '%', '\uff1d', '\uff0b', '\uff0d', '\uff20' -> true;
            default -> false;
        };
    }

    /// @return the text itself unless it begins like a formula and is no plain number
    public static String text(String value) {
        if (value.isEmpty() || !begins(value) || plainNegative(value)) {
            return value;
        }
        return "'" + value;
    }

    private static boolean begins(String value) {
        String bare = value.stripLeading();
        return dangerous(value.charAt(0)) || (!bare.isEmpty() && dangerous(bare.charAt(0)));
    }

    private static boolean plainNegative(String value) {
        return value.length() > 1
                && value.charAt(0) == '-'
                && value.chars().skip(1).allMatch(c -> (c >= '0' && c <= '9') || c == '.');
    }
}
