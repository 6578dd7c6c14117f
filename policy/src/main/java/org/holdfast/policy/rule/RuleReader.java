package org.holdfast.policy.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.holdfast.policy.expression.Expression;
import org.holdfast.policy.expression.Expression.Over;
import org.holdfast.policy.expression.ExpressionError;
import org.holdfast.policy.fact.FactReader;
import org.holdfast.policy.parameter.Reference;
import org.holdfast.policy.parameter.References;
import org.holdfast.policy.problem.Problems;
import org.holdfast.policy.problem.Spot;
import org.holdfast.policy.term.Meaning;
import org.holdfast.policy.term.Symbols;
import org.holdfast.policy.term.Term;
import org.holdfast.policy.text.Form;
import org.holdfast.policy.text.Wording;

/// Reads a rule's file and refuses what cannot be judged or could not be explained.
public final class RuleReader {

    private final Symbols symbols;
    private final Problems problems;

    public RuleReader(Symbols symbols, Problems problems) {
        this.symbols = symbols;
        this.problems = problems;
    }

    /// Empty, with problems noted, when the rule cannot be used at all. `comment` is what stands above the
    /// keys.
    public Optional<Rule> rule(String id, long region, String comment, Form form) {
        Wording says = form.neededWording("says");
        int bit = bit(form);
        Optional<Shelf> shelf = shelf(form);
        List<String> serves = serves(form);
        Optional<String> appliesText = form.text("applies");
        Optional<Term> applies = appliesText.flatMap(text -> condition(text, form.valueAt("applies")));
        String whenText = form.needed("when");
        Optional<Term> when = whenText.isEmpty() ? Optional.empty() : condition(whenText, form.valueAt("when"));
        Wording because = form.neededWording("because");
        Marks marks = marks(form, shelf, region);
        form.done();
        if (shelf.isEmpty() || when.isEmpty() || appliesText.isPresent() && applies.isEmpty()) {
            return Optional.empty();
        }
        Sentence zh = new Sentence(because.zh());
        Sentence en = new Sentence(because.en());
        new SentenceCheck(symbols, problems).check(when.get(), zh, en, form.valueAt("because"), form.valueAt("when"));
        Judged judged = new Judged(appliesText, applies, whenText, when.get());
        return Optional.of(rule(id, bit, shelf.get(), says, serves, judged, zh, en, marks, region, comment, form.at()));
    }

    private record Judged(Optional<String> appliesText, Optional<Term> applies, String whenText, Term when) {}

    private record Marks(
            Optional<Grade> grade,
            Wording ask,
            Optional<String> cause,
            Optional<String> refersTo,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            Map<String, Reference> references,
            Optional<String> replaces) {}

    private Marks marks(Form form, Optional<Shelf> shelf, long region) {
        return new Marks(
                grade(form, shelf),
                form.wording("ask"),
                cause(form),
                refersTo(form, shelf),
                form.day("from"),
                form.day("until"),
                References.of(form),
                replaces(form, region));
    }

    private static Rule rule(
            String id,
            int bit,
            Shelf shelf,
            Wording says,
            List<String> serves,
            Judged judged,
            Sentence zh,
            Sentence en,
            Marks marks,
            long region,
            String comment,
            Spot at) {
        return new Rule(
                id,
                bit,
                shelf,
                says,
                serves,
                judged.appliesText(),
                judged.applies(),
                judged.whenText(),
                judged.when(),
                zh,
                en,
                marks.grade(),
                marks.ask(),
                marks.cause(),
                marks.refersTo(),
                marks.from(),
                marks.until(),
                marks.references(),
                marks.replaces(),
                region,
                comment,
                at);
    }

    private List<String> serves(Form form) {
        List<String> serves = form.texts("serves");
        if (serves.isEmpty()) {
            problems.add(
                    "serves-nothing",
                    form.at("serves"),
                    "The rule serves no clause.",
                    "Every rule answers a clause of the measures.",
                    "Write serves: [\"1.1\"] with the clause's number.");
        }
        return serves;
    }

    private Optional<String> replaces(Form form, long region) {
        Optional<String> replaces = form.text("replaces");
        if (replaces.isPresent() && region == 0) {
            problems.add(
                    "replaces-nationally",
                    form.at("replaces"),
                    "A national rule says 'replaces'.",
                    "Only a place's rule stands in for a national one.",
                    "Change the rule itself, or end it with 'until'.");
        }
        return replaces;
    }

    private Optional<Term> condition(String text, Spot at) {
        Optional<Expression> expression = FactReader.expression(text, at, problems);
        if (expression.isEmpty()) {
            return Optional.empty();
        }
        try {
            Term term = Meaning.of(expression.get(), symbols, Over.HOUSEHOLD);
            if (term.unit().isTruth()) {
                return Optional.of(term);
            }
            problems.add(
                    "not-a-condition",
                    at,
                    "The expression yields " + term.unit() + ".",
                    "A rule asks a yes/no question.",
                    "Compare it with something.");
        } catch (ExpressionError error) {
            FactReader.note(error, text, at, problems);
        }
        return Optional.empty();
    }

    private int bit(Form form) {
        String text = form.needed("bit");
        int bit = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
        if (!text.isEmpty() && (bit < 0 || bit > 255)) {
            problems.add(
                    "bad-bit",
                    form.at("bit"),
                    "'" + text + "' is no bit.",
                    "Stored answers have 256 places, 0 to 255.",
                    "Take the next number that was never used.");
        }
        return bit;
    }

    private Optional<Shelf> shelf(Form form) {
        String text = form.needed("shelf");
        for (Shelf shelf : Shelf.values()) {
            if (shelf.word().equals(text)) {
                return Optional.of(shelf);
            }
        }
        if (!text.isEmpty()) {
            problems.add(
                    "unknown-shelf",
                    form.at("shelf"),
                    "There is no shelf '" + text + "'.",
                    "The shelf names the rule's three answers.",
                    "Write risk, quality, elimination, referral or focus.");
        }
        return Optional.empty();
    }

    private Optional<Grade> grade(Form form, Optional<Shelf> shelf) {
        Optional<String> text = form.text("grade");
        for (Grade grade : Grade.values()) {
            if (text.filter(grade.name().toLowerCase(Locale.ROOT)::equals).isPresent()) {
                return Optional.of(grade);
            }
        }
        if (text.isPresent()) {
            problems.add(
                    "unknown-grade",
                    form.at("grade"),
                    "There is no grade '" + text.get() + "'.",
                    "The worklist is ordered by four grades.",
                    "Write red, orange, yellow or blue.");
        } else if (shelf.filter(Shelf.RISK::equals).isPresent()) {
            form.missing("grade");
        }
        return Optional.empty();
    }

    private Optional<String> cause(Form form) {
        Optional<String> cause = form.text("cause");
        if (cause.isPresent() && symbols.code("cause", cause.get()).isEmpty()) {
            problems.add(
                    "unknown-name",
                    form.at("cause"),
                    "There is no cause '" + cause.get() + "'.",
                    "Causes are the words of reference/codes/cause.yaml.",
                    "Use one of " + symbols.wordsOf("cause") + ".");
        }
        return cause;
    }

    private Optional<String> refersTo(Form form, Optional<Shelf> shelf) {
        Optional<String> programme = form.text("refers-to");
        boolean refers = shelf.filter(Shelf.REFERRAL::equals).isPresent();
        if (programme.isPresent() && symbols.code("programme", programme.get()).isEmpty()) {
            problems.add(
                    "unknown-name",
                    form.at("refers-to"),
                    "There is no programme '" + programme.get() + "'.",
                    "Programmes are the words of reference/codes/programme.yaml.",
                    "Use one of " + symbols.wordsOf("programme") + ".");
        } else if (programme.isPresent() && !refers) {
            problems.add(
                    "refers-elsewhere",
                    form.at("refers-to"),
                    "The rule names a programme but does not stand on the shelf 'referral'.",
                    "Only referral rules send a family to civil affairs.",
                    "Take 'refers-to' away, or put the rule on that shelf.");
        } else if (refers && programme.isEmpty()) {
            form.missing("refers-to");
        }
        return programme;
    }
}
