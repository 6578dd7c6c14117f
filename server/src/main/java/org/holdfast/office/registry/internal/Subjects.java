package org.holdfast.office.registry.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.holdfast.office.intake.ImportTarget.Chunk;
import org.holdfast.office.intake.ImportTarget.Staged;
import org.holdfast.office.journal.Entry;

/// What coverage can speak about: components of money by the month, and kinds of events.
final class Subjects {
    /// What somebody in a county has in every month. The others come now and then: schooling is paid twice a year.
    static final Set<String> MONTHLY =
            Set.of("wage", "operating", "operating_expense", "property", "transfer", "medical_self_paid");
    private static final String COMPONENT = "component";
    private static final String EVENT = "event-kind";
    private static final int NO_EVENT = 0;

    private static final Map<String, String> COMPONENTS = Codes.words(COMPONENT);
    private static final Map<String, String> EVENTS = Codes.words(EVENT);

    /// One row a subject, as the statements take them; an event kind of 0 stands for money.
    static final String[] NAMES;

    static final Integer[] EVENT_KINDS;
    static final Integer[] COMPONENT_NUMBERS;
    static final Boolean[] COMES_MONTHLY;

    static {
        List<String> names = new ArrayList<>(new LinkedHashSet<>(COMPONENTS.values()));
        names.addAll(new LinkedHashSet<>(EVENTS.values()));
        Map<String, Integer> components = Codes.numbers(COMPONENT);
        Map<String, Integer> events = Codes.numbers(EVENT);
        NAMES = names.toArray(String[]::new);
        EVENT_KINDS = names.stream()
                .map(name -> components.containsKey(name) ? Integer.valueOf(NO_EVENT) : events.get(name))
                .toArray(Integer[]::new);
        COMPONENT_NUMBERS = names.stream().map(components::get).toArray(Integer[]::new);
        COMES_MONTHLY = names.stream().map(MONTHLY::contains).toArray(Boolean[]::new);
    }

    private Subjects() {}

    /// The contract name of any spelling a file may use, or the text itself where it is none.
    static String name(String spelling) {
        return COMPONENTS.getOrDefault(spelling, EVENTS.getOrDefault(spelling, spelling));
    }

    static boolean known(String spelling) {
        return COMPONENTS.containsKey(spelling) || EVENTS.containsKey(spelling);
    }

    static String zh(String name) {
        return word(name, Codes.labels(COMPONENT), Codes.labels(EVENT));
    }

    static String en(String name) {
        return word(name, Codes.english(COMPONENT), Codes.english(EVENT));
    }

    private static String word(String name, Map<Integer, String> components, Map<Integer, String> events) {
        Integer component = Codes.numbers(COMPONENT).get(name);
        return String.valueOf(
                component == null ? events.get(Codes.numbers(EVENT).get(name)) : components.get(component));
    }

    /// Ends the word of whoever said that there were none of what this chunk brings, and tells about every
    /// household that was covered by it.
    static void endNoneSaid(RegistryTarget target, String statement, Staged batch, Chunk chunk) {
        if (!target.statement("coverage_any_none", batch).query(Boolean.class).single()) {
            return;
        }
        Set<String> subjects = new TreeSet<>();
        List<Long> bounds = new ArrayList<>();
        target.statement(statement, batch, chunk)
                .param("components", statement.endsWith("months") ? COMPONENT_NUMBERS : EVENT_KINDS)
                .param("subjects", NAMES)
                .query(row -> {
                    bounds.add(row.getLong("region_lo"));
                    bounds.add(row.getLong("region_hi"));
                    subjects.add(row.getString("subject"));
                });
        if (bounds.isEmpty()) {
            return;
        }
        target.tools
                .journal()
                .record(new Entry(
                        "coverage.none-ended",
                        "registration",
                        "registry.coverage",
                        String.valueOf(batch.batchId()),
                        batch.lo(),
                        bounds.size() / 2,
                        null,
                        Map.of("subjects", String.join(" ", subjects))));
        target.tellPlaces(bounds, batch, chunk);
    }
}
