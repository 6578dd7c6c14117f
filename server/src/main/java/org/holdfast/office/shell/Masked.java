package org.holdfast.office.shell;

import org.jspecify.annotations.Nullable;

/// Names and document numbers as screens show them.
public final class Masked {
    private Masked() {}

    /// First and last character, 李*国; of two characters only the first, 张*.
    public static String name(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return "—";
        }
        int[] points = name.codePoints().toArray();
        String first = Character.toString(points[0]);
        return points.length <= 2 ? first + "*" : first + "*" + Character.toString(points[points.length - 1]);
    }

    /// Only the last character: the rest is covered, whatever its length. Empty without a document.
    public static String document(int kind, @Nullable String lastFour) {
        return kind == 0 || lastFour == null || lastFour.isEmpty()
                ? ""
                : "****" + lastFour.substring(lastFour.length() - 1);
    }
}
