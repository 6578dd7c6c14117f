package org.holdfast.rehearsal;

import java.util.Locale;

/// How much the office does not know. Shares of persons whose cells are empty, and whether sources miss
/// villages and come late.
///
/// @param sources 0 = every source complete and prompt, 1 = as described in [Source]
public record Gaps(double health, double labour, double education, double other, double sources) {

    /// Nothing is missing.
    public static Gaps none() {
        return new Gaps(0, 0, 0, 0, 0);
    }

    /// A register that was swept last year: a few cells missing everywhere.
    public static Gaps registry() {
        return new Gaps(0.03, 0.04, 0.02, 0.01, 1);
    }

    /// As counted in a real county's file of 53,030 persons (a data contest's set): health empty 21 %, labour
    /// 53 %, education 99 %.
    public static Gaps countyFile() {
        return new Gaps(0.21, 0.53, 0.99, 0.01, 1);
    }

    static Gaps parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "none" -> none();
            case "registry" -> registry();
            case "county-file" -> countyFile();
            default ->
                throw new IllegalArgumentException("--gaps is none, registry or county-file, not \"" + text + "\".");
        };
    }
}
