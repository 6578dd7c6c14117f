package org.holdfast.office.cases;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is written down with an act. Which act needs which stands in the procedure's file.
public sealed interface Paper {
    /// Nothing beside the act's words.
    record None() implements Paper {}

    /// An attempt at which nothing could be verified.
    ///
    /// @param outcome word of the list visit-outcome
    /// @param witness who was present at a call by phone or video; empty otherwise
    record Attempt(String outcome, String witness) implements Paper {}

    /// What two people saw in the home.
    ///
    /// @param second name of the second checker
    /// @param causes words of the list cause, the first one first, up to five
    /// @param disasterKind sub-item of a natural disaster; null without one
    /// @param causeRemark what "other" means; empty without it
    record HomeCheck(
            String second,
            Sheet sheet,
            Flags flags,
            List<String> causes,
            @Nullable Integer disasterKind,
            String causeRemark)
            implements Paper {}

    /// Two people looked and say what they found.
    ///
    /// @param second name of the second checker
    record Seen(String second) implements Paper {}

    /// Income and expenses of the 12 whole months before, of the household, in fen.
    record Sheet(
            int persons,
            long wage,
            long operating,
            long operatingExpense,
            long property,
            long transfer,
            long claims,
            long selfPaid) {
        /// Wage + operating + property + transfer − operating expenses.
        public long net() {
            return Math.subtractExact(
                    Math.addExact(Math.addExact(wage, operating), Math.addExact(property, transfer)), operatingExpense);
        }

        /// Whole fen, rounded down: a fraction never lifts a household over the line.
        public long netPerPerson() {
            return Math.floorDiv(net(), persons);
        }

        /// Net income with insurance claims and less compliant self-paid spending, per person.
        public long referencePerPerson() {
            return Math.floorDiv(Math.subtractExact(Math.addExact(net(), claims), selfPaid), persons);
        }
    }

    /// Three guarantees and water; true is a problem.
    record Flags(boolean housing, boolean schooling, boolean water, boolean insurance) {
        public boolean clear() {
            return !housing && !schooling && !water && !insurance;
        }
    }

    /// Members who have signed.
    record Signatures(List<UUID> people, boolean guardian) implements Paper {}

    /// Departments that have answered, and what they found.
    record Comparison(List<String> sources, List<Hit> hits) implements Paper {}

    /// @param overrideReason why it does not stand in the way; empty: not yet said
    record Hit(String source, UUID person, String evidence, String overrideReason) {}

    record Votes(int inFavour, int against, int abstained) implements Paper {
        public int present() {
            return inFavour + against + abstained;
        }
    }

    /// The village notice as it hung. It has no room for a number, a phone, a card or an illness.
    ///
    /// @param head masked name
    /// @param type 1 unstable lifted, 2 marginal, 3 sudden severe; 0 for an elimination
    record Notice(String head, int persons, int type, String hotline) implements Paper {}

    /// @param by who objects; empty: wishes not to be named
    record Objection(String by, String says) implements Paper {}

    record Reply(int objection) implements Paper {}

    /// What the county decided: the monitoring type with the figures that make it.
    record Decision(int type, long referencePerPerson, long line, boolean lifted) implements Paper {}
}
