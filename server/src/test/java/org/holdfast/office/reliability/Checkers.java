package org.holdfast.office.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Judges a history against the last reading. Knows nothing of the product.
final class Checkers {
    private Checkers() {}

    /// One sentence per breach; empty when every promise held.
    ///
    /// @throws IllegalStateException when the reading is unknown: such a run proves nothing either way
    static List<String> judge(History history, Reading reading) {
        return switch (reading) {
            case Reading.Unknown unknown ->
                throw new IllegalStateException(
                        "The data could not be read at the end, so nothing is known: " + unknown.because());
            case Reading.Present present -> breaches(history, present);
        };
    }

    private static List<String> breaches(History history, Reading.Present present) {
        List<String> breaches = new ArrayList<>();
        Set<String> acknowledged = history.with(History.Kind.OK);
        Set<String> sent = history.with(History.Kind.INVOKE);
        Set<String> refused = new TreeSet<>(history.with(History.Kind.FAIL));
        refused.removeAll(acknowledged);
        if (acknowledged.isEmpty()) {
            breaches.add("Nothing was acknowledged: the run tested nothing.");
        }
        acknowledged.stream()
                .filter(operation -> !present.effects().containsKey(operation))
                .forEach(operation -> breaches.add("lost: " + operation));
        present.effects().forEach((operation, times) -> {
            if (times > 1) {
                breaches.add("done " + times + " times: " + operation);
            }
            if (!sent.contains(operation)) {
                breaches.add("never sent: " + operation);
            }
            if (refused.contains(operation)) {
                breaches.add("refused and done: " + operation);
            }
        });
        return breaches;
    }
}
