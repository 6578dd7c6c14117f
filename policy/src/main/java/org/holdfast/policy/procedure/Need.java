package org.holdfast.policy.procedure;

import java.util.Locale;

/// What must be there before an act counts. The list is closed: the office knows how to look for each of these, and a
/// file that asks for something else is refused, because nobody would check it.
public enum Need {
    /// What the visit found: not at home, away for work, unreachable, refused, deceased, moved.
    VISIT_OUTCOME,
    /// Two different people looked at the home.
    TWO_CHECKERS,
    /// Income and expenses of the 12 whole months before, and how many people live on them.
    SHEET,
    /// Housing, schooling, water and insurance, each said.
    FOUR_FLAGS,
    /// One to five causes, with sub-item and remark where the cause asks for them.
    CAUSES,
    /// Every adult member, or a guardian, has signed that departments may be asked, and the signature is still valid.
    AUTHORISATION,
    /// Departments have answered for every member, and each hit has a reason why it does not stand in the way.
    COMPARISON,
    /// Votes for, against and abstained, and who sat in the review.
    VOTES,
    /// More votes for than against.
    VOTES_FOR,
    /// The notice has hung for its full time.
    NOTICE_RAN,
    /// Every objection has an answer.
    OBJECTIONS_ANSWERED,
    /// A reason from the list, and words.
    REASON,
    /// Whoever acts has not made the case or checked it.
    NOT_THE_MAKER,
    /// Whoever acts has not taken the decision that is appealed against.
    NOT_THE_DECIDER,
    /// Near relatives of the household among those who act are declared, and have not acted.
    NO_RELATIVE,
    /// The appeal comes before its limit.
    APPEAL_IN_TIME,
    /// The legal reason of a pause.
    PAUSE_REASON,
    /// The months since identification have passed.
    MONTHS_PASSED,
    /// At least one measure against the risk has been carried out.
    MEASURE_CARRIED_OUT,
    /// None of the four flags shows a problem.
    FLAGS_CLEAR,
    /// Income of the last 12 months lies above this year's line; unknown is not above.
    INCOME_ABOVE_LINE,
    /// Somebody in the household can work; households without labour are never marked eliminated.
    HAS_LABOUR,
    /// Of every member it is known that he cannot work; unknown is not "cannot".
    NO_LABOUR;

    /// The word in the files.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
