package org.holdfast.office.screening.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.columnar.Loaded;
import org.holdfast.office.casework.Door;
import org.holdfast.office.casework.Grade;
import org.holdfast.office.casework.NewReason;
import org.holdfast.office.casework.UsedFact;
import org.holdfast.office.screening.internal.LawOnDay.Lent;
import org.holdfast.policy.evaluate.Judgement;
import org.holdfast.policy.evaluate.Judgement.Used;
import org.holdfast.policy.rule.Rule;
import org.jspecify.annotations.Nullable;

/// A firing rule as a reason for a clue: the sentence and everything it stands on.
final class Reasons {
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9][0-9,]*\\.[0-9]{2}");

    private Reasons() {}

    static NewReason of(Lent law, Loaded loaded, int h, Rule rule, LocalDate asOf) {
        Judgement judgement = law.evaluator().explain(loaded.block(), h, rule);
        return new NewReason(
                loaded.households()[h],
                loaded.villages()[h],
                Door.SCREENING,
                rule.id(),
                rule.grade().map(grade -> Grade.ofCode(grade.ordinal() + 1)).orElse(Grade.BLUE),
                rule.cause().orElse(""),
                asOf,
                Integer.toString(law.version().number()),
                amount(judgement),
                facts(judgement),
                JudgementRows.both(judgement.sentence()),
                Clearing.of(rule, judgement),
                null);
    }

    static List<UsedFact> facts(Judgement judgement) {
        return judgement.used().stream()
                .map(used -> new UsedFact(
                        used.name(),
                        JudgementRows.both(used.says()),
                        JudgementRows.both(used.value()),
                        used.unit(),
                        used.source(),
                        used.name().startsWith("$") ? used.name().substring(1) : "",
                        used.name().startsWith("$") ? "" : judgement.on().toString()))
                .toList();
    }

    /// The household's first amount in the reason: what a repetition of the same fact is compared with.
    private static @Nullable Long amount(Judgement judgement) {
        return judgement.used().stream()
                .filter(used -> !used.name().startsWith("$") && used.unit().startsWith("yuan"))
                .map(Reasons::fen)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static Optional<Long> fen(Used used) {
        Matcher number = AMOUNT.matcher(used.value().en());
        return number.find()
                ? Optional.of(new BigDecimal(number.group().replace(",", ""))
                        .movePointRight(2)
                        .longValueExact())
                : Optional.empty();
    }
}
