package org.holdfast.policy.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.policy.problem.Spot;

/// One case of a rule: what is known about a household on a day at a place, and what the rule must say. `asks`
/// and the sentences are checked only where they are given.
public record Scenario(
        String rule,
        String title,
        Optional<Stand> stands,
        LocalDate on,
        long place,
        Map<String, String> household,
        Optional<List<Map<String, String>>> members,
        List<MonthGiven> months,
        List<YearGiven> years,
        List<EventGiven> events,
        List<CoverGiven> covered,
        String verdict,
        Optional<String> becauseZh,
        Optional<String> becauseEn,
        Optional<List<String>> asks,
        Spot at) {

    /// Where a scenario stands: on the line, one step beyond, with a fact missing, on the first day of a new
    /// value.
    public enum Stand {
        LINE,
        BEYOND,
        MISSING,
        CHANGE
    }

    /// An amount of every month from one to another, both included (`year * 12 + month - 1`).
    public record MonthGiven(String component, int from, int to, String amount) {}

    public record YearGiven(String component, int year, String amount) {}

    public record EventGiven(Map<String, String> values) {}

    /// A kind of event or a component covered from one month to another, both included; without months the
    /// whole 24 before.
    public record CoverGiven(String subject, Optional<int[]> months) {}
}
