package org.holdfast.office.papers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The content of a paper: one type per kind, holding what that kind may say and nothing else. Words are in the
/// reader's language; what is unknown is null and printed as a line to write on.
public sealed interface Leaf {
    /// What the family or somebody for it told the office.
    ///
    /// @param head masked, as it was said; empty where nobody was named
    record Declaration(
            String head,
            String channel,
            String cause,
            String words,
            LocalDate receivedOn,
            LocalDate visitBy,
            LocalDate answerBy)
            implements Leaf {}

    /// The receipt of whoever declared, known by its number alone.
    record Receipt(
            String number, String village, LocalDate receivedOn, LocalDate visitBy, LocalDate answerBy, String state)
            implements Leaf {}

    record Authorisation(String head, String matter, List<Signer> signers, List<String> sources, long months)
            implements Leaf {}

    /// @param document masked
    record Signer(
            String name,
            @Nullable String relation,
            @Nullable LocalDate bornOn,
            String document,
            @Nullable LocalDate signedOn) {}

    /// @param filled with what the registry holds; otherwise only the lines
    /// @param first,last first and last of the twelve whole months
    record Collection(
            boolean filled,
            String head,
            LocalDate first,
            LocalDate last,
            List<Person> people,
            List<Amount> amounts,
            List<Flag> flags,
            List<String> causes)
            implements Leaf {}

    /// @param labour,insured null where it is not known
    record Person(
            String name,
            @Nullable String relation,
            @Nullable LocalDate bornOn,
            @Nullable String labour,
            @Nullable Boolean insured) {}

    /// @param sign +1 income, -1 expense, 0 beside the formula
    /// @param yuan null where not every month is known
    record Amount(String label, int sign, @Nullable String yuan, int unknownMonths) {}

    /// @param problem null where nobody looked
    record Flag(String word, @Nullable Boolean problem) {}

    /// @param netPerPerson as the check found it; null without one
    record Minutes(
            String head,
            String matter,
            LocalDate on,
            long persons,
            int inFavour,
            int against,
            int abstained,
            boolean passed,
            String words,
            List<String> causes,
            @Nullable String netPerPerson)
            implements Leaf {}

    /// What hangs in the village. It has no room for a number, a phone, a card, an illness or anybody's own words: a
    /// masked name, a place of the tree, two small numbers and two days.
    ///
    /// @param type 1 unstable lifted, 2 marginal, 3 sudden severe; 0 where the matter is not identification
    /// @param until null where the clock does not run
    record Notice(
            Matter matter,
            MaskedName head,
            PublicPlace village,
            int persons,
            int type,
            LocalDate hungOn,
            @Nullable LocalDate until)
            implements Leaf {
        private static final int MOST_PERSONS = 99;

        public Notice {
            if (persons < 0 || persons > MOST_PERSONS || type < 0 || type > 3) {
                throw new IllegalArgumentException("A notice says how many people and which type, nothing else");
            }
        }
    }

    /// What a notice is about.
    enum Matter {
        IDENTIFICATION,
        ELIMINATION,
        ROLLBACK
    }

    /// @param line,referencePerPerson figures that make the type; null for other matters than identification
    record Decision(
            String head,
            String matter,
            String outcome,
            LocalDate on,
            List<String> causes,
            @Nullable String referencePerPerson,
            @Nullable String line,
            String unit)
            implements Leaf {}

    record Refusal(
            String head,
            String matter,
            LocalDate on,
            String reason,
            String words,
            String unit,
            @Nullable LocalDate appealUntil)
            implements Leaf {}

    /// @param after the values measured before elimination
    record Elimination(
            String head,
            long persons,
            @Nullable LocalDate monitoredOn,
            @Nullable String type,
            List<String> causes,
            List<Amount> after,
            @Nullable String netPerPerson,
            @Nullable String line,
            List<Flag> flags,
            List<Step> steps)
            implements Leaf {}

    record Step(LocalDate on, String act, String unit) {}

    record Card(
            String head,
            String hamlet,
            String externalNo,
            @Nullable String monitored,
            @Nullable LocalDate monitoredOn,
            boolean lifted,
            boolean eliminated,
            List<String> causes,
            List<Signer> people,
            List<Person> members,
            List<Flag> flags,
            List<Matters> matters)
            implements Leaf {}

    /// A case in one line.
    record Matters(LocalDate openedOn, String kind, String stage) {}

    /// @param income,expected per person and year; null where the income before the plan is not known
    /// @param line of this year; null where the law has none here
    record Plan(
            String head,
            long persons,
            String monitored,
            @Nullable LocalDate monitoredOn,
            List<String> causes,
            int number,
            LocalDate agreedOn,
            String agreedBy,
            String assister,
            String contact,
            List<Measure> measures,
            List<String> reasons,
            @Nullable String income,
            String adds,
            @Nullable String expected,
            @Nullable String line)
            implements Leaf {}

    /// @param cause the risk it answers; empty: none in particular
    /// @param adds yuan a year for the household; null: not an income
    /// @param givenOn days on which something of it was carried out
    record Measure(
            String cause,
            String kind,
            String what,
            String who,
            LocalDate dueOn,
            @Nullable String adds,
            List<LocalDate> givenOn) {}

    record Visit(
            String head,
            long persons,
            List<String> reasons,
            List<String> questions,
            @Nullable LocalDate dueOn) implements Leaf {}

    record HowToDeclare(String head, @Nullable String line, int year, List<String> causes) implements Leaf {}

    record WhatHelp(String head, @Nullable String type, List<String> causes) implements Leaf {}

    record Handover(String person, String unit, List<Owed> cases, List<Owed> clues) implements Leaf {}

    /// One piece of open work.
    ///
    /// @param head masked: the list leaves the office with whoever takes over
    record Owed(
            String village,
            String head,
            String what,
            String stage,
            @Nullable LocalDate dueOn) {}
}
