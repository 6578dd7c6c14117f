package org.holdfast.office.screening;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.holdfast.office.screening.Findings.Hits;

/// The table of the evaluation, as docs/generated/evaluation.md.
final class EvaluationPage {
    private final StringBuilder page = new StringBuilder();

    private EvaluationPage() {}

    static String of(List<Long> seeds, List<Findings> found, Findings all) {
        EvaluationPage page = new EvaluationPage();
        page.head(seeds, all);
        page.seeds(seeds, found, all);
        page.weeks(all);
        page.rules(all);
        return page.page.toString();
    }

    private void head(List<Long> seeds, Findings all) {
        line("# Screening against the truth of a rehearsal");
        line("");
        line(
                "Made by `./holdfast evaluate`; do not edit. Seeds %s, not used in building. %s households judged after import through the"
                        .formatted(seeds, number(all.households())));
        line(
                "front door, of whom %s fall in the next six months and %s of these did not lie below before (\"falls now\")."
                        .formatted(
                                share(all.all().falls(), all.all().visited()),
                                number(all.all().now())));
        line("");
        line(
                "Everybody here is invented. The figures say how rules, grades and order work on this invented country, not on a real one.");
        line(
                "Whoever wrote grades and order had read how the rehearsal decides who falls; the numbers in the law come from documents all the same.");
    }

    private void seeds(List<Long> seeds, List<Findings> found, Findings all) {
        line("");
        line("## Seed by seed");
        line("");
        line("| seed | households | at risk by some rule | of these fall | recall | found by some list |");
        line("|---|---|---|---|---|---|");
        for (int i = 0; i < seeds.size(); i++) {
            seed(String.valueOf(seeds.get(i)), found.get(i));
        }
        seed("all", all);
    }

    private void seed(String name, Findings one) {
        line("| %s | %s | %s | %s | %.1f %% | %s |"
                .formatted(
                        name,
                        number(one.households()),
                        share(one.atRisk().visited(), one.households()),
                        share(one.atRisk().falls(), one.atRisk().visited()),
                        100 * one.recall(),
                        one.lost() == 0 ? "every one" : one.lost() + " LOST"));
    }

    private void weeks(Findings all) {
        Hits merged = all.alerts().merged();
        line("");
        line("## Beside department thresholds alone, at the same number of visits");
        line("");
        line(
                "Departments push %s alerts in three months about %s households; %.2f %% of the alerts lead to a household that falls now (published:"
                        .formatted(
                                number(all.alerts().pushes()), number(merged.visited()), 100 * all.alertConversion()));
        line(
                "0.2 to 2.5 %%). Merged into households, %s of these fall (%s fall now). The lists say nothing about who comes first, so the"
                        .formatted(share(merged.falls(), merged.visited()), share(merged.now(), merged.visited())));
        line("departments' column is what so many visits find on average.");
        line("");
        line(
                "| until week | visits | Holdfast finds | departments, as pushed | ratio | departments, merged | ratio | falls now, ratio to merged |");
        line("|---|---|---|---|---|---|---|---|");
        for (int w = 1; w <= all.weeks().size(); w++) {
            Findings.Week week = all.weeks().get(w - 1);
            line("| %d | %s | %s | %.0f | %s | %.0f | %s | %s |"
                    .formatted(
                            w,
                            number(week.visits()),
                            share(week.hits().falls(), week.visits()),
                            week.hits().falls() / all.ratioToAlerts(w),
                            ratio(all.ratioToAlerts(w)),
                            week.hits().falls() / all.ratioToMerged(w),
                            ratio(all.ratioToMerged(w)),
                            ratio(all.ratioToMergedNow(w))));
        }
    }

    private void rules(Findings all) {
        line("");
        line("## By rule");
        line("");
        line("| rule | grade | fires for | precision | recall | lift | falls now, precision |");
        line("|---|---|---|---|---|---|---|");
        double base = all.all().precision();
        all.rules().entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Hits> rule) ->
                                -rule.getValue().visited())
                        .thenComparing(Map.Entry::getKey))
                .forEach(rule -> {
                    Hits hits = rule.getValue();
                    line("| %s | %s | %.1f %% | %.1f %% | %.1f | %.1f %% |"
                            .formatted(
                                    rule.getKey(),
                                    share(hits.visited(), all.households()),
                                    100 * hits.precision(),
                                    100.0 * hits.falls() / all.all().falls(),
                                    hits.precision() / base,
                                    hits.visited() == 0 ? 0 : 100.0 * hits.now() / hits.visited()));
                });
    }

    private static String ratio(double ratio) {
        return "%.2f%s".formatted(ratio, ratio < 2 ? " (missed: 2 wanted)" : "");
    }

    private static String share(int part, int whole) {
        return "%s (%.1f %%)".formatted(number(part), whole == 0 ? 0 : 100.0 * part / whole);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
