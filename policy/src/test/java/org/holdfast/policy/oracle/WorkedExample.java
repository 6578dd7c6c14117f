package org.holdfast.policy.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A page worked out on paper: the rows of its table of outcomes. The households are typed again in the test.
record WorkedExample(String title, List<Outcome> outcomes) {

    /// What the paper says a rule answers for one case of the page.
    record Outcome(String of, String rule, long place, LocalDate on, String answer) {}

    static WorkedExample page(String name) {
        List<String> lines = lines("/worked-examples/" + name + ".md");
        List<Outcome> outcomes = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split("\\|");
            if (cells.length == 6 && cells[3].strip().matches("[0-9]{12}")) {
                outcomes.add(new Outcome(
                        cells[1].strip(),
                        cells[2].strip(),
                        Long.parseLong(cells[3].strip()),
                        LocalDate.parse(cells[4].strip()),
                        cells[5].strip()));
            }
        }
        return new WorkedExample(lines.getFirst().substring(2), outcomes);
    }

    private static List<String> lines(String resource) {
        try (var in = WorkedExample.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("No page " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
