package org.holdfast.policy.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.policy.problem.Problems;
import org.holdfast.policy.problem.Spot;
import org.holdfast.policy.scenario.Scenario.CoverGiven;
import org.holdfast.policy.scenario.Scenario.EventGiven;
import org.holdfast.policy.scenario.Scenario.MonthGiven;
import org.holdfast.policy.scenario.Scenario.Stand;
import org.holdfast.policy.scenario.Scenario.YearGiven;
import org.holdfast.policy.text.Entry;
import org.holdfast.policy.text.Form;

/// Reads the scenarios of a rule.
final class ScenarioReader {

    private static final Pattern MONTHS =
            Pattern.compile("([0-9]{4})-(0[1-9]|1[0-2])(?:\\.\\.([0-9]{4})-(0[1-9]|1[0-2]))?");

    private final Problems problems;

    ScenarioReader(Problems problems) {
        this.problems = problems;
    }

    List<Scenario> scenarios(Form file, String id) {
        String rule = file.needed("rule");
        if (!rule.equals(id)) {
            problems.add(
                    "scenario-place",
                    file.at("rule"),
                    "The scenarios of '" + rule + "' stand in the file of '" + id + "'.",
                    "Somebody who changes the rule must find them.",
                    "Use the same path as the rule's.");
        }
        List<Scenario> scenarios = new ArrayList<>();
        if (!file.has("scenarios")) {
            file.missing("scenarios");
        }
        for (Entry item : file.items("scenarios")) {
            if (item instanceof Entry.Fields fields) {
                scenario(rule, new Form(fields, "a scenario", problems)).ifPresent(scenarios::add);
            }
        }
        file.done();
        return scenarios;
    }

    private Optional<Scenario> scenario(String rule, Form form) {
        int before = problems.count();
        String title = form.needed("title");
        Optional<LocalDate> on = form.day("on");
        if (!form.has("on")) {
            form.missing("on");
        }
        Optional<Form> because = form.form("because", "the sentence");
        Optional<String> zh = because.flatMap(sentence -> sentence.text("zh"));
        Optional<String> en = because.flatMap(sentence -> sentence.text("en"));
        because.ifPresent(Form::done);
        Optional<List<String>> asks = form.has("asks") ? Optional.of(form.texts("asks")) : Optional.empty();
        Optional<Stand> stands = stands(form);
        long place = place(form);
        Map<String, String> household =
                form.form("household", "the household").map(this::values).orElse(Map.of());
        Optional<List<Map<String, String>>> members = members(form);
        List<MonthGiven> months = months(form);
        List<YearGiven> years = years(form);
        List<EventGiven> events = events(form);
        List<CoverGiven> covered = covered(form);
        String verdict = form.needed("verdict");
        form.done();
        if (on.isEmpty() || problems.count() > before) {
            return Optional.empty();
        }
        return Optional.of(new Scenario(
                rule, title, stands, on.get(), place, household, members, months, years, events, covered, verdict, zh,
                en, asks, form.at()));
    }

    private Optional<Stand> stands(Form form) {
        Optional<String> text = form.text("stands");
        for (Stand stand : Stand.values()) {
            if (text.filter(stand.name().toLowerCase(Locale.ROOT)::equals).isPresent()) {
                return Optional.of(stand);
            }
        }
        text.ifPresent(t -> problems.add(
                "stands",
                form.at("stands"),
                "A scenario cannot stand '" + t + "'.",
                "The four places are checked for every rule.",
                "Write line, beyond, missing or change, or leave it out."));
        return Optional.empty();
    }

    private long place(Form form) {
        String text = form.text("place").orElse("0");
        if (!text.matches("0|[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}")) {
            problems.add(
                    "place",
                    form.at("place"),
                    "'" + text + "' is no code of a place.",
                    "Codes have 2, 4, 6, 9 or 12 digits.",
                    "Write 420000000000 for a province.");
            return 0;
        }
        return text.equals("0") ? 0 : Long.parseLong(text + "0".repeat(12 - text.length()));
    }

    private Map<String, String> values(Form form) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String key : form.keys()) {
            form.text(key).ifPresent(text -> values.put(key, text));
        }
        return values;
    }

    private Optional<List<Map<String, String>>> members(Form form) {
        if (!form.has("members")) {
            return Optional.empty();
        }
        return Optional.of(groups(form, "members"));
    }

    private List<Map<String, String>> groups(Form form, String key) {
        List<Map<String, String>> groups = new ArrayList<>();
        for (Entry item : form.items(key)) {
            if (item instanceof Entry.Fields fields) {
                groups.add(values(new Form(fields, "one of " + key, problems)));
            } else {
                problems.add(
                        "wrong-kind",
                        item.at(),
                        "One of '" + key + "' is " + item.kind() + ".",
                        "It should be a group of keys.",
                        "Write { … }.");
            }
        }
        return groups;
    }

    private List<MonthGiven> months(Form form) {
        List<MonthGiven> months = new ArrayList<>();
        form.form("months", "the months").ifPresent(components -> {
            for (String component : components.keys()) {
                components.form(component, "the months of a component").ifPresent(group -> {
                    for (String key : group.keys()) {
                        range(key, group.at(key))
                                .ifPresent(range -> group.text(key)
                                        .ifPresent(amount ->
                                                months.add(new MonthGiven(component, range[0], range[1], amount))));
                    }
                });
            }
        });
        return months;
    }

    private Optional<int[]> range(String text, Spot at) {
        Matcher matcher = MONTHS.matcher(text);
        if (!matcher.matches()) {
            problems.add(
                    "not-months",
                    at,
                    "'" + text + "' are no months.",
                    "A month is written 2022-06.",
                    "Write 2022-06 or 2021-06..2022-05.");
            return Optional.empty();
        }
        int from = Integer.parseInt(matcher.group(1)) * 12 + Integer.parseInt(matcher.group(2)) - 1;
        int to = matcher.group(3) == null
                ? from
                : Integer.parseInt(matcher.group(3)) * 12 + Integer.parseInt(matcher.group(4)) - 1;
        return Optional.of(new int[] {from, to});
    }

    private List<YearGiven> years(Form form) {
        List<YearGiven> years = new ArrayList<>();
        form.form("years", "the years").ifPresent(components -> {
            for (String component : components.keys()) {
                components.form(component, "the years of a component").ifPresent(group -> {
                    for (String key : group.keys()) {
                        if (key.matches("[0-9]{4}")) {
                            group.text(key)
                                    .ifPresent(amount ->
                                            years.add(new YearGiven(component, Integer.parseInt(key), amount)));
                        } else {
                            problems.add(
                                    "not-a-year",
                                    group.at(key),
                                    "'" + key + "' is no year.",
                                    "A year has four digits.",
                                    "Write 2021.");
                        }
                    }
                });
            }
        });
        return years;
    }

    private List<EventGiven> events(Form form) {
        return groups(form, "events").stream().map(EventGiven::new).toList();
    }

    private List<CoverGiven> covered(Form form) {
        List<CoverGiven> covered = new ArrayList<>();
        Optional<Entry> entry = form.entry("covered");
        if (entry.isPresent() && entry.get() instanceof Entry.Items) {
            form.texts("covered").forEach(subject -> covered.add(new CoverGiven(subject, Optional.empty())));
        } else if (entry.isPresent()) {
            form.form("covered", "what is covered").ifPresent(group -> {
                for (String subject : group.keys()) {
                    group.text(subject)
                            .flatMap(text -> range(text, group.at(subject)))
                            .ifPresent(range -> covered.add(new CoverGiven(subject, Optional.of(range))));
                }
            });
        }
        return covered;
    }
}
