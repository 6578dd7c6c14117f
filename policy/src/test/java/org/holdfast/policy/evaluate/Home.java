package org.holdfast.policy.evaluate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A household as plain objects, for the oracle. A missing key is unknown. Values: Boolean, Integer (code),
/// BigDecimal.
final class Home {
    final Map<String, Object> values = new HashMap<>();
    final List<Person> members = new ArrayList<>();
    boolean membersKnown = true;
    final List<Happening> events = new ArrayList<>();
    /// Component to month number to amount, with the months covered, those incomplete and yearly amounts.
    final Map<String, Map<Integer, BigDecimal>> months = new HashMap<>();
    final Map<String, Set<Integer>> monthsCovered = new HashMap<>();
    final Map<String, Set<Integer>> monthsIncomplete = new HashMap<>();
    final Map<String, Map<Integer, BigDecimal>> years = new HashMap<>();
    /// Kind to covered month numbers.
    final Map<Integer, Set<Integer>> eventsCovered = new HashMap<>();

    static final class Person {
        final Map<String, Object> values = new HashMap<>();
        LocalDate born = LocalDate.MAX;
    }

    record Happening(int kind, LocalDate day, Map<String, Object> values) {}

    Set<Integer> covered(int kind) {
        return eventsCovered.getOrDefault(kind, new HashSet<>());
    }
}
