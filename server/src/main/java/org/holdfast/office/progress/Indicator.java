package org.holdfast.office.progress;

import java.util.Locale;

/// What can be counted. Each is one statement, `progress/sql/rows_<name>.sql`, that lists its rows; the number
/// is how many there are. The text key is `progress.indicator.<NAME>`, its definition for readers
/// `progress.definition.<NAME>`.
public enum Indicator {
    HOUSEHOLDS(Basis.HOUSEHOLDS),
    PERSONS(Basis.PERSONS),
    LIFTED_HOUSEHOLDS(Basis.HOUSEHOLDS),
    LIFTED_PERSONS(Basis.PERSONS),
    /// Ever identified as monitored: the denominator of the elimination rate.
    MONITORED_HOUSEHOLDS(Basis.HOUSEHOLDS),
    MONITORED_PERSONS(Basis.PERSONS),
    ELIMINATED_HOUSEHOLDS(Basis.HOUSEHOLDS),
    ELIMINATED_PERSONS(Basis.PERSONS),
    IDENTIFIED_THIS_MONTH(Basis.HOUSEHOLDS),
    /// Lifted or monitored persons who work for pay now.
    WORKING_PERSONS(Basis.PERSONS),
    JUDGED(Basis.HOUSEHOLDS),
    /// At least one rule of the risk shelf fires.
    AT_RISK(Basis.HOUSEHOLDS),
    /// No risk rule fires, and at least one cannot tell.
    CANNOT_TELL(Basis.HOUSEHOLDS),
    DATA_DOUBTFUL(Basis.HOUSEHOLDS),
    /// Changed by a large batch and not judged since.
    AWAITING_JUDGEMENT(Basis.HOUSEHOLDS),
    CLUES_OPEN(Basis.CLUES),
    /// A red or orange sign stands; the cap of the week keeps the visit back.
    CLUES_WAITING(Basis.HOUSEHOLDS),
    /// Only yellow or blue signs stand.
    HOUSEHOLDS_MARKED(Basis.HOUSEHOLDS),
    CLUES_LATE(Basis.CLUES),
    CLUES_DUE_TODAY(Basis.CLUES),
    CLUES_FOR_REVIEW(Basis.CLUES),
    CLUES_WITHOUT_OWNER(Basis.CLUES),
    CLUES_THIS_MONTH(Basis.CLUES),
    CLUES_FROM_DEPARTMENTS_THIS_MONTH(Basis.CLUES),
    CHECKED_THIS_MONTH(Basis.CLUES),
    CHECKED_IN_TIME_THIS_MONTH(Basis.CLUES),
    FOUND_AT_RISK_THIS_MONTH(Basis.CLUES),
    QUESTION_HOUSEHOLDS(Basis.HOUSEHOLDS),
    /// Could make a visit of their own for their questions and wait behind the week's cap.
    QUESTIONS_BEHIND_CAP(Basis.HOUSEHOLDS),
    QUESTION_VISITS_THIS_WEEK(Basis.HOUSEHOLDS),
    OBJECTIONS_OPEN(Basis.OBJECTIONS),
    /// To civil affairs, proposed with consent.
    REFERRALS(Basis.REFERRALS),
    REFERRALS_AT_CIVIL_AFFAIRS(Basis.REFERRALS),
    REFERRALS_OVERDUE(Basis.REFERRALS),
    REFERRALS_ACCEPTED(Basis.REFERRALS),
    REFERRALS_REFUSED(Basis.REFERRALS),
    PLANS_IN_FORCE(Basis.HOUSEHOLDS),
    MEASURES_LATE(Basis.MEASURES),
    /// Monitored for longer than the law allows without anything carried out.
    HELP_MISSING(Basis.HOUSEHOLDS),
    /// The first help of all was carried out this month; its rows know the days since the clue.
    HELP_BEGUN_THIS_MONTH(Basis.HOUSEHOLDS),
    /// Lifted households with low or fallen income, answered by a measure or a reason.
    WATCHED(Basis.HOUSEHOLDS),
    WATCH_UNANSWERED(Basis.HOUSEHOLDS),
    WATCH_RISEN(Basis.WATCHES);

    /// What one row is; printed with every number, because the same word is counted on persons in one place and
    /// households in another.
    public enum Basis {
        HOUSEHOLDS,
        PERSONS,
        CLUES,
        OBJECTIONS,
        REFERRALS,
        MEASURES,
        WATCHES
    }

    private final Basis basis;

    Indicator(Basis basis) {
        this.basis = basis;
    }

    public Basis basis() {
        return basis;
    }

    /// Name of its statement.
    public String statement() {
        return "rows_" + name().toLowerCase(Locale.ROOT);
    }
}
