package org.holdfast.policy.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.holdfast.policy.book.PolicyInForce;
import org.holdfast.policy.evaluate.Judgement.Asked;
import org.holdfast.policy.evaluate.Judgement.Question;
import org.holdfast.policy.evaluate.Register.Codes;
import org.holdfast.policy.evaluate.Register.Numbers;
import org.holdfast.policy.evaluate.Register.Ratios;
import org.holdfast.policy.evaluate.Register.Small;
import org.holdfast.policy.evaluate.Register.Truths;
import org.holdfast.policy.expression.Expression.Over;
import org.holdfast.policy.fact.AskedOf;
import org.holdfast.policy.fact.Attribute;
import org.holdfast.policy.fact.FactText;
import org.holdfast.policy.term.Term;
import org.holdfast.policy.text.Wording;

/// Finds what is missing: walks from an undecided answer down through what is itself undecided, and
/// stops where something is known. So a value is asked for only if it could still change the answer.
final class Doubts {

    private final PolicyInForce law;
    private final Places places;
    private final Page page;
    private final AggregateCompiler aggregates;
    private final Set<Question> questions = new LinkedHashSet<>();
    private final Set<String> gaps = new LinkedHashSet<>();

    Doubts(PolicyInForce law, Places places, Page page, AggregateCompiler aggregates) {
        this.law = law;
        this.places = places;
        this.page = page;
        this.aggregates = aggregates;
    }

    List<Question> questions() {
        return new ArrayList<>(questions);
    }

    List<String> policyGaps() {
        return new ArrayList<>(gaps);
    }

    void about(Term term) {
        about(term, 0);
    }

    private void about(Term term, int row) {
        Places.Place place = places.of(term);
        if (isDecided(place.register(), place.rows() ? row : 0)) {
            return;
        }
        switch (term) {
            case Term.Fact fact -> fact(fact, row);
            case Term.Parameter parameter -> gaps.add(parameter.name());
            case Term.Column column -> column(column, row);
            case Term.Window window ->
                ask(window.component(), Asked.MONTHS, OptionalInt.empty(), Attribute.Owner.MONTH);
            case Term.Aggregate aggregate -> aggregate(aggregate);
            default -> term.parts().forEach(part -> about(part, row));
        }
    }

    private static boolean isDecided(Register register, int row) {
        return switch (register) {
            case Truths truths -> truths.at(row) != Kleene.UNKNOWN;
            case Codes codes -> codes.at(row) >= 0;
            case Small small -> small.lo(row) == small.hi(row);
            case Numbers numbers -> numbers.lo(row) == numbers.hi(row);
            case Ratios ratios -> ratios.loN(row) == ratios.hiN(row) && ratios.loD[row] == ratios.hiD[row];
        };
    }

    /// A fact with a question of its own is asked as a whole; otherwise what it is made of.
    private void fact(Term.Fact fact, int row) {
        FactText text = law.book().fact(fact.name()).orElseThrow();
        if (text.question().isEmpty()) {
            about(fact.value(), row);
            return;
        }
        OptionalInt member = text.of() == Over.MEMBER ? OptionalInt.of(memberAt(row)) : OptionalInt.empty();
        questions.add(
                new Question(fact.name(), Asked.FACT, member, text.askedOf().orElse(AskedOf.VISIT), text.question()));
    }

    /// The members of the only household stand a word apart.
    private static int memberAt(int row) {
        return row >> 6;
    }

    private void column(Term.Column column, int row) {
        switch (column.owner()) {
            case HOUSEHOLD -> household(column);
            case MEMBER -> ask(column.name(), Asked.MEMBER, OptionalInt.of(memberAt(row)), Attribute.Owner.MEMBER);
            case EVENT -> ask(column.name(), Asked.EVENT, OptionalInt.empty(), Attribute.Owner.EVENT);
        }
    }

    private void household(Term.Column column) {
        law.book()
                .fact(column.name())
                .ifPresentOrElse(
                        given -> questions.add(new Question(
                                given.name(),
                                Asked.FACT,
                                OptionalInt.empty(),
                                given.askedOf().orElse(AskedOf.VISIT),
                                given.question().isEmpty() ? given.says() : given.question())),
                        () -> ask(column.name(), Asked.HOUSEHOLD, OptionalInt.empty(), Attribute.Owner.HOUSEHOLD));
    }

    private void ask(String name, Asked of, OptionalInt member, Attribute.Owner owner) {
        Attribute attribute = law.book().attribute(owner, name).orElseThrow();
        questions.add(new Question(name, of, member, attribute.askedOf(), attribute.question()));
    }

    private void aggregate(Term.Aggregate aggregate) {
        boolean members = aggregate.owner() == Over.MEMBER;
        if (members) {
            if (Planes.get(page.rosterUnknown, 0)) {
                questions.add(new Question(
                        "members",
                        Asked.ROSTER,
                        OptionalInt.empty(),
                        AskedOf.VISIT,
                        new Wording("家中有哪些人", "Who lives in the household?")));
            }
        } else {
            aggregates.reach(aggregate, page).forEach(this::coverage);
        }
        int count = members ? page.members(0) : page.events();
        for (int place = 0; place < count; place++) {
            int at = members ? page.slotWord[place] << 6 : place;
            byte counts = aggregate
                    .where()
                    .map(where -> ((Truths) places.of(where).register()).at(at))
                    .orElse(Kleene.TRUE);
            if (counts == Kleene.UNKNOWN) {
                about(aggregate.where().orElseThrow(), at);
            }
            if (counts != Kleene.FALSE) {
                aggregate.value().ifPresent(value -> about(value, at));
            }
        }
        aggregate.reach().ifPresent(reach -> reach.bounds().forEach(bound -> about(bound.limit(), 0)));
    }

    /// A kind of event that no source covers for the months that matter.
    private void coverage(int kind) {
        law.book().codes("event-kind").flatMap(list -> list.numbered(kind)).ifPresent(code -> {
            Attribute attribute =
                    law.book().attribute(Attribute.Owner.EVENT, "kind").orElseThrow();
            Wording question = new Wording(
                    "近期是否发生:" + code.label().zh(),
                    "Has this happened lately: " + code.label().en() + "?");
            questions.add(
                    new Question(code.word(), Asked.COVERAGE, OptionalInt.empty(), attribute.askedOf(), question));
        });
    }
}
