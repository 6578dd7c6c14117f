package org.holdfast.office.papers.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.holdfast.office.papers.Leaf;
import org.holdfast.office.screening.IncomeSheet;
import org.holdfast.office.screening.PolicyVersions;
import org.holdfast.office.shell.Figures;
import org.holdfast.office.shell.Page;
import org.holdfast.policy.parameter.Value;
import org.holdfast.policy.reference.CodeList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the law calls things, and its numbers for a place and a day.
@Component
class LawWords {
    private static final String RELATION = "relation";
    private static final String LABOUR = "labour";

    private final PolicyVersions policy;

    LawWords(PolicyVersions policy) {
        this.policy = policy;
    }

    /// A word of a list, by its name; the word itself where the list has none.
    String word(Page page, String list, String word) {
        return policy.inForce()
                .book()
                .codes(list)
                .map(codes -> codes.words().get(word))
                .map(code -> code.label().in(page.chinese()))
                .orElse(word);
    }

    /// A kind of measure, by its number.
    String measure(Page page, int kind) {
        return policy.inForce()
                .book()
                .catalogue()
                .kind(kind)
                .map(one -> one.label().in(page.chinese()))
                .orElse(Integer.toString(kind));
    }

    @Nullable
    String numbered(Page page, String list, @Nullable Integer number) {
        return number == null
                ? null
                : policy.inForce()
                        .book()
                        .codes(list)
                        .flatMap(codes -> codes.numbered(number))
                        .map(code -> code.label().in(page.chinese()))
                        .orElse(null);
    }

    List<String> numbered(Page page, String list, List<Integer> numbers) {
        return numbers.stream()
                .map(number -> numbered(page, list, number))
                .filter(Objects::nonNull)
                .toList();
    }

    /// Every word of a list that stands for something.
    List<String> all(Page page, String list) {
        return policy.inForce().book().codes(list).map(CodeList::words).stream()
                .flatMap(words -> words.values().stream())
                .filter(code -> code.number() != 0)
                .map(code -> code.label().in(page.chinese()))
                .toList();
    }

    /// A number of the law in force there and then; empty where it has none.
    Optional<BigDecimal> number(String parameter, long region, LocalDate day) {
        return policy.inForce()
                .book()
                .at(region, day)
                .parameter(parameter)
                .map(found -> found.value())
                .filter(Value.Amount.class::isInstance)
                .map(value -> ((Value.Amount) value).number());
    }

    @Nullable
    String line(long region, LocalDate day) {
        return number("line.per-capita", region, day)
                .map(yuan -> Figures.yuan(yuan.movePointRight(2).longValue()))
                .orElse(null);
    }

    Leaf.Signer signer(Page page, People.One one, @Nullable LocalDate signedOn) {
        return new Leaf.Signer(
                one.name(), numbered(page, RELATION, one.relation()), one.bornOn(), one.document(), signedOn);
    }

    List<Leaf.Person> people(Page page, List<People.One> people) {
        return people.stream()
                .map(one -> new Leaf.Person(
                        one.name(),
                        numbered(page, RELATION, one.relation()),
                        one.bornOn(),
                        numbered(page, LABOUR, one.labour()),
                        one.insured()))
                .toList();
    }

    /// The lines of the sheet; an amount only where every month is known, because a part would read as the whole.
    static List<Leaf.Amount> amounts(Page page, IncomeSheet sheet, boolean filled) {
        return sheet.lines().stream()
                .map(line -> new Leaf.Amount(
                        line.says().in(page.language()),
                        line.sign(),
                        filled && line.unknownMonths() == 0 ? Figures.yuan(line.knownFen()) : null,
                        filled ? line.unknownMonths() : 0))
                .toList();
    }
}
