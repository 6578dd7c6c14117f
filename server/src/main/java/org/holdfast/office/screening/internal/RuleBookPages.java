package org.holdfast.office.screening.internal;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.casework.Bilingual;
import org.holdfast.office.screening.PolicyVersions;
import org.holdfast.office.screening.RuleBook;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.book.PolicyInForce;
import org.holdfast.policy.expression.Unit;
import org.holdfast.policy.parameter.Parameter;
import org.holdfast.policy.parameter.Reference;
import org.holdfast.policy.parameter.Value;
import org.holdfast.policy.rule.Rule;
import org.holdfast.policy.term.Term;
import org.springframework.stereotype.Component;

/// The book is the law itself, laid out for reading: nothing is written twice.
@Component
class RuleBookPages implements RuleBook {
    private final Gate gate;
    private final PolicyVersions policy;
    private final Clock clock;

    RuleBookPages(Gate gate, PolicyVersions policy, Clock clock) {
        this.gate = gate;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public Book at(Acting who, Optional<Long> regionCode) {
        long region = regionCode.orElse(who.regionCode());
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return gate.read(who, "rules.view", within -> {
            PolicyVersions.InForce version = policy.inForce();
            PolicyInForce law = version.book().at(region, today);
            Set<String> gaps = new TreeSet<>();
            List<Entry> entries =
                    law.rules().stream().map(rule -> entry(law, rule, gaps)).toList();
            return new Book(region, today, version.number(), version.hash(), entries, List.copyOf(gaps));
        });
    }

    private static Entry entry(PolicyInForce law, Rule rule, Set<String> gaps) {
        Set<String> names = new TreeSet<>();
        parameters(rule.condition(), names);
        List<InForce> values = new ArrayList<>();
        for (String name : names) {
            InForce value = value(law, name);
            values.add(value);
            if (value.value().isEmpty()) {
                gaps.add(name);
            }
        }
        return new Entry(
                rule.id(),
                rule.bit(),
                rule.shelf().word(),
                JudgementRows.both(rule.says()),
                new Bilingual(rule.becauseZh().text(), rule.becauseEn().text()),
                rule.whenText(),
                rule.appliesText().orElse(""),
                rule.grade().map(grade -> grade.name().toLowerCase(Locale.ROOT)).orElse(""),
                rule.cause().orElse(""),
                rule.comment(),
                rule.serves(),
                values,
                rule.references().values().stream().map(Reference::citation).toList());
    }

    private static void parameters(Term term, Set<String> names) {
        if (term instanceof Term.Parameter parameter) {
            names.add(parameter.name());
        }
        term.parts().forEach(part -> parameters(part, names));
    }

    private static InForce value(PolicyInForce law, String name) {
        PolicyBook book = law.book();
        Parameter parameter = book.parameters().named(name).orElseThrow();
        Bilingual label = parameter.label().isEmpty()
                ? new Bilingual(parameter.says(), parameter.says())
                : JudgementRows.both(parameter.label());
        return law.parameter(name)
                .map(found -> new InForce(
                        name,
                        label,
                        shown(found.value(), parameter.unit()),
                        parameter.unitText(),
                        found.setBy(),
                        found.dated().from(),
                        found.dated().reference().citation(),
                        found.dated().reference().source(),
                        found.dated().reference().confidence(),
                        found.dated().note()))
                .orElseGet(() -> new InForce(name, label, "", parameter.unitText(), 0, null, "", "", "", ""));
    }

    /// 12,345.00 for amounts, 45.5 % for shares, words as they are.
    static String shown(Value value, Unit unit) {
        return switch (value) {
            case Value.Truth truth -> truth.yes() ? "yes" : "no";
            case Value.Word word -> word.word();
            case Value.Amount amount -> number(amount.number(), unit);
        };
    }

    private static String number(BigDecimal number, Unit unit) {
        return unit.base() == Unit.Base.SHARE
                ? number.movePointRight(2).stripTrailingZeros().toPlainString() + " %"
                : grouped(number, unit.decimals());
    }

    private static String grouped(BigDecimal number, int decimals) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(Math.max(decimals, number.scale()));
        return format.format(number);
    }
}
