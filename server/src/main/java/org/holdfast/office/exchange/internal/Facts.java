package org.holdfast.office.exchange.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.holdfast.office.casework.Bilingual;
import org.holdfast.office.casework.Door;
import org.holdfast.office.casework.NewReason;
import org.holdfast.office.casework.UsedFact;
import org.holdfast.office.exchange.internal.ClueAnswers.Matched;
import org.holdfast.office.exchange.internal.ClueAnswers.Origin;
import org.holdfast.office.shell.Figures;
import org.holdfast.office.shell.Masked;
import org.holdfast.office.shell.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A record as a reason for a clue: the sentence with its values, and under which name a repetition is
/// known.
@Component
class Facts {
    private final Words words;

    Facts(Words words) {
        this.words = words;
    }

    /// Not above what this place reports. An express request is never too small.
    boolean below(Matched record, FeedLaw.Now law) {
        Long amount = record.amount();
        return amount != null
                && !record.asks()
                && threshold(record, law).filter(fen -> amount <= fen).isPresent();
    }

    /// The fact itself; an express request is a reason of its own beside it, which no closed check has
    /// answered.
    List<NewReason> reasons(Origin origin, Matched record, FeedLaw.Now law) {
        List<NewReason> reasons = new ArrayList<>();
        String source = source(origin.department(), record);
        reasons.add(reason(record, source, law, record.amount(), sentence(origin, record, law)));
        if (record.asks()) {
            reasons.add(reason(
                    record,
                    source + ".asked." + origin.batchNo(),
                    law,
                    null,
                    both(language -> words.get(
                            language,
                            "exchange.asked",
                            Kinds.department(origin.department()).in(language),
                            kind(record).says().in(language)))));
        }
        return reasons;
    }

    /// One department's fact about one person, or about the household where persons make no difference.
    static String source(String department, Matched record) {
        Kinds.Reported kind = kind(record);
        return "department." + department + "." + kind.word() + (kind.aboutPerson() ? "." + record.personId() : "");
    }

    private NewReason reason(
            Matched record, String source, FeedLaw.Now law, @Nullable Long amount, Bilingual sentence) {
        Kinds.Reported kind = kind(record);
        return new NewReason(
                record.householdId(),
                record.regionCode(),
                Door.DEPARTMENT,
                source,
                law.grade(kind, record.regionCode()),
                law.cause(kind, record.regionCode()),
                law.day(),
                law.version(),
                amount,
                amount == null ? List.of() : List.of(used(kind, amount, record.happenedOn())),
                sentence,
                Bilingual.NOTHING,
                record.recordNo());
    }

    private static UsedFact used(Kinds.Reported kind, long amount, @Nullable LocalDate day) {
        String yuan = Figures.yuan(amount);
        return new UsedFact(
                kind.word(), kind.says(), new Bilingual(yuan, yuan), "yuan", "", "", day == null ? "" : day.toString());
    }

    private Bilingual sentence(Origin origin, Matched record, FeedLaw.Now law) {
        Long amount = record.amount();
        Optional<Long> line = threshold(record, law);
        String key = "exchange.reported" + (amount == null ? "" : line.isPresent() ? ".above" : ".amount");
        return both(language -> words.get(
                language,
                key,
                Kinds.department(origin.department()).in(language),
                kind(record).says().in(language),
                kind(record).aboutPerson() ? Masked.name(record.name()) : "",
                String.valueOf(record.happenedOn()),
                amount == null ? "" : Figures.yuan(amount),
                line.map(Figures::yuan).orElse("")));
    }

    private static Bilingual both(java.util.function.Function<Locale, String> said) {
        return new Bilingual(said.apply(Locale.CHINA), said.apply(Locale.ENGLISH));
    }

    private Optional<Long> threshold(Matched record, FeedLaw.Now law) {
        return law.threshold(kind(record), record.near(), record.regionCode());
    }

    private static Kinds.Reported kind(Matched record) {
        return Kinds.of(record.kind());
    }
}
