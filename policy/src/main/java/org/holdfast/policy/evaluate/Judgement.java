package org.holdfast.policy.evaluate;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.holdfast.policy.fact.AskedOf;
import org.holdfast.policy.rule.Shelf;
import org.holdfast.policy.text.Wording;

/// One rule's answer about one household, with all that is needed to explain it years later. Written once,
/// never updated. `sentence` shows the values also when the rule did not fire.
public record Judgement(
        String rule,
        int bit,
        Shelf shelf,
        LocalDate on,
        String policyVersion,
        Verdict verdict,
        Wording sentence,
        List<Used> used) {

    /// What a rule says. Its shelf names the three answers; there is no fourth.
    public sealed interface Verdict {}

    /// At risk, wrong, may be eliminated, refer. `because` is shown word for word.
    public record Fires(Wording because) implements Verdict {}

    /// `concerned` is false when the rule does not speak about this household at all.
    public record Clear(boolean concerned) implements Verdict {}

    /// Never treated as clear: the questions join the household's question list. `policyGaps` are parameters
    /// without a value in force.
    public record CannotTell(List<Question> questions, List<String> policyGaps) implements Verdict {}

    /// Something the rule looked at: a fact, an attribute or a parameter, its value as text, and where it comes
    /// from.
    public record Used(String name, Wording says, String unit, Wording value, String source) {}

    /// A value that is missing and could still change the answer. `member` is its place among the household's
    /// members, if it is a member's.
    public record Question(String name, Asked of, OptionalInt member, AskedOf askedOf, Wording question) {}

    /// What kind of thing is asked for. COVERAGE: no source says whether events of the kind happened. ROSTER:
    /// who lives in the household.
    public enum Asked {
        FACT,
        HOUSEHOLD,
        MEMBER,
        EVENT,
        MONTHS,
        COVERAGE,
        ROSTER
    }

    /// The answer in the words of the shelf.
    public Shelf.Answer answer() {
        return switch (verdict) {
            case Fires _ -> shelf.fires();
            case Clear _ -> shelf.clear();
            case CannotTell _ -> shelf.cannotTell();
        };
    }
}
