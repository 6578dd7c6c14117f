package org.holdfast.office.assistance.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Refused;
import org.holdfast.office.assistance.PlanDraft;
import org.holdfast.office.assistance.PlanFile;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.help.Category;
import org.holdfast.policy.help.Consistency.Planned;
import org.holdfast.policy.help.Lack;

/// Whether a plan that was handed in can stand: each row by itself, and all of them against the rules for plans.
final class DraftCheck {
    private static final int LONGEST = 1_000;
    private static final int MOST_ROWS = 30;
    private static final Pattern NUMBER = Pattern.compile("[0-9０-９][0-9０-９ -]{9,}[0-9０-９XxＸｘ]");

    private DraftCheck() {}

    /// @throws Refused with every rule that is not met, each with its cure
    static List<PlanDraft.Row> checked(PlanDraft draft, PlanFile file, PolicyBook book, LocalDate today, Acting who) {
        words(draft.assister(), "assistance.need.assister");
        if (draft.rows().isEmpty() || draft.rows().size() > MOST_ROWS) {
            throw Refused.input("assistance.need.measures", Integer.toString(MOST_ROWS));
        }
        draft.reasons().values().forEach(one -> words(one, "assistance.need.words"));
        Map<UUID, PlanFile.Measure> before = file.plans().stream()
                .flatMap(plan -> plan.measures().stream())
                .collect(Collectors.toMap(PlanFile.Measure::line, Function.identity(), (newer, older) -> newer));
        List<PlanDraft.Row> rows = draft.rows().stream()
                .map(row -> row(row, before, file, book, today))
                .toList();
        refuseLostLine(rows, file);
        List<Planned> planned = rows.stream()
                .map(row -> new Planned(
                        row.cause(), book.catalogue().kind(row.kind()).orElseThrow()))
                .toList();
        Set<String> reasons = draft.reasons().keySet();
        boolean chinese = !"en".equals(who.language().getLanguage());
        List<Lack> lacks = book.at(file.regionCode(), today).consistency().lacks(file.home(), planned, reasons);
        if (!lacks.isEmpty()) {
            String all =
                    lacks.stream().map(one -> one.sentence(chinese)).collect(Collectors.joining(chinese ? "；" : "; "));
            throw Refused.input("assistance.does-not-fit", all);
        }
        return rows;
    }

    private static PlanDraft.Row row(
            PlanDraft.Row row, Map<UUID, PlanFile.Measure> before, PlanFile file, PolicyBook book, LocalDate today) {
        Category category = book.catalogue()
                .kind(row.kind())
                .map(book.catalogue()::of)
                .orElseThrow(() -> Refused.input("assistance.need.kind"));
        PlanFile.Measure old = row.line() == null ? null : before.get(row.line());
        if (row.line() != null && (old == null || old.kind() != row.kind())) {
            throw Refused.input("assistance.line-changed");
        }
        if (old == null && !category.openTo(file.home().identifiedOn())) {
            throw Refused.input("assistance.kind-not-open", category.label().zh());
        }
        if (!row.cause().isEmpty() && !causes(book).contains(row.cause())) {
            throw Refused.input("assistance.need.cause");
        }
        if (row.dueOn().isBefore(today) && (old == null || !old.dueOn().equals(row.dueOn()))) {
            throw Refused.input("assistance.due-passed", row.dueOn().toString());
        }
        if (row.adds() != null && row.adds() < 0) {
            throw Refused.input("assistance.need.amount");
        }
        return new PlanDraft.Row(
                row.line(),
                row.cause(),
                row.kind(),
                masked(row.what()),
                words(row.who(), "assistance.need.who"),
                row.dueOn(),
                row.adds(),
                row.person());
    }

    /// What was carried out already cannot vanish from the plan.
    private static void refuseLostLine(List<PlanDraft.Row> rows, PlanFile file) {
        Set<UUID> kept = rows.stream()
                .filter(row -> row.line() != null)
                .map(PlanDraft.Row::line)
                .collect(Collectors.toSet());
        boolean lost = file.agreed().stream()
                .flatMap(plan -> plan.measures().stream())
                .anyMatch(one -> !kept.contains(one.line())
                        && !file.deliveriesOf(one.line()).isEmpty()
                        && file.resultOf(one.line()).isEmpty());
        if (lost) {
            throw Refused.input("assistance.line-lost");
        }
    }

    private static Set<String> causes(PolicyBook book) {
        return book.codes("cause").map(list -> list.words().keySet()).orElse(Set.of());
    }

    /// A number of a person belongs into a field where it is encrypted, never into words.
    static String words(String entered, String missing) {
        String words = masked(entered);
        if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw Refused.input(missing);
        }
        return words;
    }

    private static String masked(String entered) {
        String words = entered.strip().replaceAll("[\\p{Cc}&&[^\\n]]+", " ");
        if (words.length() > LONGEST) {
            throw Refused.input("assistance.words-too-long", Integer.toString(LONGEST));
        }
        return NUMBER.matcher(words).replaceAll("***");
    }
}
