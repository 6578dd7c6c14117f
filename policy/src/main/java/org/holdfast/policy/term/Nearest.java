package org.holdfast.policy.term;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds the name that was probably meant, so that a message about a slip of the pen says the right word.
final class Nearest {

    private Nearest() {}

    static String hint(String written, Collection<String> names, String otherwise) {
        Optional<String> nearest = names.stream()
                .min(Comparator.comparingInt((String name) -> distance(written, name))
                        .thenComparing(name -> name));
        return nearest.filter(name -> distance(written, name) <= Math.max(2, written.length() / 3))
                .map(name -> "Did you mean '" + name + "'?")
                .orElse(otherwise);
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + change);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
