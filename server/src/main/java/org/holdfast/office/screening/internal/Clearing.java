package org.holdfast.office.screening.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.holdfast.office.casework.Bilingual;
import org.holdfast.policy.evaluate.Judgement;
import org.holdfast.policy.evaluate.Judgement.Used;
import org.holdfast.policy.rule.Rule;
import org.holdfast.policy.term.Term;
import org.holdfast.policy.term.Term.Comparison;
import org.holdfast.policy.text.Wording;

/// What would make a reason go away, read off the rule's own condition: the first comparison of a household's
/// number with a limit, turned round. Where the condition has no such comparison, the rule's name turned round
/// says it.
final class Clearing {
    private Clearing() {}

    static Bilingual of(Rule rule, Judgement judgement) {
        Map<String, Used> used = new TreeMap<>();
        judgement.used().forEach(value -> used.put(value.name(), value));
        List<Bilingual> found = new ArrayList<>();
        collect(rule.when(), used, found);
        return found.isEmpty()
                ? new Bilingual(
                        "当“" + rule.says().zh() + "”不再成立时",
                        "When this no longer holds: " + rule.says().en())
                : found.getFirst();
    }

    private static void collect(Term term, Map<String, Used> used, List<Bilingual> found) {
        if (term instanceof Term.Compare compare) {
            turned(compare, used).ifPresent(found::add);
        } else if (term instanceof Term.And || term instanceof Term.Fact) {
            term.parts().forEach(part -> collect(part, used, found));
        }
    }

    private static Optional<Bilingual> turned(Term.Compare compare, Map<String, Used> used) {
        Optional<Used> value = named(compare.left(), used);
        Optional<Wording> limit = limit(compare.right(), used);
        Optional<Bilingual> relation = relation(compare.comparison());
        if (value.isEmpty() || limit.isEmpty() || relation.isEmpty()) {
            return Optional.empty();
        }
        Wording says = value.get().says();
        return Optional.of(new Bilingual(
                "当" + says.zh() + relation.get().zh() + limit.get().zh() + "时",
                "When " + says.en() + " is " + relation.get().en() + " "
                        + limit.get().en()));
    }

    private static Optional<Used> named(Term term, Map<String, Used> used) {
        return switch (term) {
            case Term.Fact fact -> Optional.ofNullable(used.get(fact.name()));
            case Term.Column column -> Optional.ofNullable(used.get(column.name()));
            default -> Optional.empty();
        };
    }

    private static Optional<Wording> limit(Term term, Map<String, Used> used) {
        return switch (term) {
            case Term.Parameter parameter ->
                Optional.ofNullable(used.get("$" + parameter.name())).map(Used::value);
            case Term.Number number ->
                Optional.of(new Wording(
                        number.value().toPlainString(), number.value().toPlainString()));
            case Term.Fact fact -> Optional.ofNullable(used.get(fact.name())).map(Used::value);
            default -> Optional.empty();
        };
    }

    private static Optional<Bilingual> relation(Comparison comparison) {
        return switch (comparison) {
            case LESS -> Optional.of(new Bilingual("达到", "at least"));
            case AT_MOST -> Optional.of(new Bilingual("高于", "above"));
            case MORE -> Optional.of(new Bilingual("不超过", "at most"));
            case AT_LEAST -> Optional.of(new Bilingual("低于", "below"));
            case EQUAL, UNEQUAL -> Optional.empty();
        };
    }
}
