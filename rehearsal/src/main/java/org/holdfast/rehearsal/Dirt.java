package org.holdfast.rehearsal;

import java.util.Locale;

/// How often what is written is wrong. Shares of persons, `contradictions` of households; assumptions, to be
/// set as a test needs them.
///
/// @param typos one character of a name replaced
/// @param fullWidth digits of a number written full-width
/// @param swapped two neighbouring digits of an identity number swapped, so that the check digit fails
/// @param noDocument no identity number at all
/// @param doubled the same person once more, in this household or the one before
/// @param impossibleAge a birth date in the future or more than 120 years ago
/// @param badPhone a phone number of ten digits
/// @param contradictions a household whose repeats disagree (national layout), or whose declared size is wrong
///     or that has two heads
public record Dirt(
        double typos,
        double fullWidth,
        double swapped,
        double noDocument,
        double doubled,
        double impossibleAge,
        double badPhone,
        double contradictions) {

    public static Dirt none() {
        return new Dirt(0, 0, 0, 0, 0, 0, 0, 0);
    }

    public static Dirt ordinary() {
        return new Dirt(0.003, 0.002, 0.003, 0.004, 0.001, 0.0005, 0.004, 0.006);
    }

    /// All rates times `factor`.
    public Dirt times(double factor) {
        return new Dirt(
                typos * factor,
                fullWidth * factor,
                swapped * factor,
                noDocument * factor,
                doubled * factor,
                impossibleAge * factor,
                badPhone * factor,
                contradictions * factor);
    }

    static Dirt parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "none" -> none();
            case "ordinary" -> ordinary();
            default -> {
                if (!word.matches("[0-9]+(\\.[0-9]+)?")) {
                    throw new IllegalArgumentException(
                            "--dirt is none, ordinary or a factor such as 3, not \"" + text + "\".");
                }
                yield ordinary().times(Double.parseDouble(word));
            }
        };
    }
}
