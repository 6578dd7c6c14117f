package org.holdfast.policy.rulebook;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.rule.Rule;
import org.holdfast.policy.rule.Shelf;
import org.holdfast.policy.scenario.Scenario;
import org.holdfast.policy.scenario.Scenarios;
import org.holdfast.policy.term.Term;
import org.holdfast.policy.text.Wording;

/// Writes docs/generated/rulebook.md from a book. The same book always gives the same page.
public final class Rulebook {

    private final PolicyBook book;
    private final Scenarios scenarios;
    private final StringBuilder page = new StringBuilder();

    private Rulebook(PolicyBook book, Scenarios scenarios) {
        this.book = book;
        this.scenarios = scenarios;
    }

    public static String of(PolicyBook book, Scenarios scenarios) {
        return new Rulebook(book, scenarios).page();
    }

    private String page() {
        line("# Rule book 规则手册");
        line("");
        line("Generated from `policy/`; do not edit. Version " + book.version().substring(0, 12) + ": "
                + book.rules().size() + " rules, " + scenarios.all().size()
                + " scenarios. `./holdfast policy check` proves every scenario.");
        line("");
        line("由 `policy/` 生成，请勿手改。每条规则列出判断条件、提示语、所用数值及其文件依据和示例。");
        for (Shelf shelf : Shelf.values()) {
            shelf(shelf);
        }
        ParameterPages parameters = new ParameterPages(book);
        page.append(parameters.all());
        return page.toString();
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private void shelf(Shelf shelf) {
        line("");
        line("## Shelf " + shelf.word() + ": " + both(shelf.fires().shown()) + " | "
                + both(shelf.clear().shown()) + " | " + both(shelf.cannotTell().shown()));
        book.rules().stream().filter(rule -> rule.shelf() == shelf).forEach(this::rule);
    }

    private static String both(Wording wording) {
        return wording.zh() + " / " + wording.en();
    }

    private void rule(Rule rule) {
        line("");
        line("### " + rule.id());
        line("");
        line("**" + both(rule.says()) + "**");
        line("");
        if (!rule.comment().isEmpty()) {
            line("> " + rule.comment());
            line("");
        }
        rule.appliesText().ifPresent(text -> line("- applies to 适用: `" + oneLine(text) + "`"));
        line("- when 条件: `" + oneLine(rule.whenText()) + "`");
        line("- zh: " + rule.becauseZh().text());
        line("- en: " + rule.becauseEn().text());
        if (!rule.ask().isEmpty()) {
            line("- ask 询问: " + both(rule.ask()));
        }
        line("- " + facts(rule));
        facts(rule.condition());
        scenarios(rule);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String facts(Rule rule) {
        StringBuilder facts = new StringBuilder("bit " + rule.bit() + ", serves " + String.join(", ", rule.serves()));
        rule.grade()
                .ifPresent(grade -> facts.append(", grade ").append(grade.name().toLowerCase(Locale.ROOT)));
        rule.cause().ifPresent(cause -> facts.append(", cause ").append(cause));
        rule.from().ifPresent(day -> facts.append(", from ").append(day));
        rule.until().ifPresent(day -> facts.append(", until ").append(day));
        rule.replaces().ifPresent(id -> facts.append(", replaces ").append(id));
        if (rule.region() != 0) {
            facts.append(", only in ").append("%012d".formatted(rule.region()));
        }
        return facts.toString();
    }

    /// The facts and parameters the condition stands on, each once, facts with their expression.
    private void facts(Term condition) {
        Set<String> facts = new TreeSet<>();
        Set<String> parameters = new TreeSet<>();
        collect(condition, facts, parameters);
        for (String name : facts) {
            book.fact(name)
                    .ifPresent(fact -> line("  - `" + name + "` " + both(fact.says()) + " [" + fact.unit() + "] = `"
                            + oneLine(fact.text()) + "`"));
        }
        for (String name : parameters) {
            line("  - `$" + name + "` see [" + name + "](#" + anchor(name) + ")");
        }
    }

    static String anchor(String parameter) {
        return parameter.replace(".", "");
    }

    private static void collect(Term term, Set<String> facts, Set<String> parameters) {
        switch (term) {
            case Term.Fact fact -> facts.add(fact.name());
            case Term.Parameter parameter -> parameters.add(parameter.name());
            case Term.Aggregate aggregate ->
                aggregate
                        .reach()
                        .ifPresent(reach -> reach.bounds().forEach(bound -> collect(bound.limit(), facts, parameters)));
            default -> {}
        }
        term.parts().forEach(part -> collect(part, facts, parameters));
    }

    private void scenarios(Rule rule) {
        line("");
        line("| scenario | on | place | verdict |");
        line("|---|---|---|---|");
        for (Scenario scenario : scenarios.of(rule)) {
            line("| " + scenario.title().replace("|", "/") + " | " + scenario.on() + " | "
                    + (scenario.place() == 0 ? "" : "%012d".formatted(scenario.place())) + " | " + scenario.verdict()
                    + " |");
        }
    }
}
