package org.holdfast.bench;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A condition of the hand-written SQL as a tree, to be written down for engines that know only yes
/// and no: once for "surely so" and once for "possibly so".
sealed interface Condition {

    /// How an engine calls a fact: a truth has two sides, a number a value and whether it is known.
    interface Names {
        String surely(String truth);

        String possibly(String truth);

        String number(String name);

        String known(String name);

        /// Whether a number is always known.
        boolean always(String name);
    }

    /// Text that is true when the condition surely holds, or when it possibly does.
    String text(boolean surely, Names names);

    record Truth(String name) implements Condition {
        @Override
        public String text(boolean surely, Names names) {
            return surely ? names.surely(name) : names.possibly(name);
        }
    }

    record Not(Condition of) implements Condition {
        @Override
        public String text(boolean surely, Names names) {
            return "!" + of.text(!surely, names);
        }
    }

    record All(List<Condition> of) implements Condition {
        @Override
        public String text(boolean surely, Names names) {
            return joined(of, " && ", surely, names);
        }
    }

    record Any(List<Condition> of) implements Condition {
        @Override
        public String text(boolean surely, Names names) {
            return joined(of, " || ", surely, names);
        }
    }

    /// Surely so by `surely`, surely not by the contrary of `possibly`, if all numbers are known.
    record Compare(String surely, String possibly, List<String> numbers) implements Condition {
        @Override
        public String text(boolean asked, Names names) {
            String of = filled(asked ? surely : possibly, names::number);
            String known = numbers.stream()
                    .filter(name -> !names.always(name))
                    .map(names::known)
                    .distinct()
                    .collect(Collectors.joining(" && "));
            if (known.isEmpty()) {
                return "(" + of + ")";
            }
            return asked ? "(" + known + " && (" + of + "))" : "(!(" + known + ") || " + of + ")";
        }

        /// Names stand in the text as `#name#`.
        private static String filled(String text, Function<String, String> names) {
            StringBuilder whole = new StringBuilder();
            String[] parts = text.split("#", -1);
            for (int at = 0; at < parts.length; at++) {
                whole.append(at % 2 == 0 ? parts[at] : names.apply(parts[at]));
            }
            return whole.toString();
        }
    }

    private static String joined(List<Condition> of, String with, boolean surely, Names names) {
        return of.stream().map(one -> one.text(surely, names)).collect(Collectors.joining(with, "(", ")"));
    }
}
