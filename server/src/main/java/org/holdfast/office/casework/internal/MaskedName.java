package org.holdfast.office.casework.internal;

import org.jspecify.annotations.Nullable;

/// A name as lists show it: first and last character, 李*国; of two characters only the first, 张*.
final class MaskedName {
    private MaskedName() {}

    static String of(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return "—";
        }
        int[] points = name.codePoints().toArray();
        String first = Character.toString(points[0]);
        return points.length <= 2 ? first + "*" : first + "*" + Character.toString(points[points.length - 1]);
    }
}
