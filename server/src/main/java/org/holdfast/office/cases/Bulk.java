package org.holdfast.office.cases;

import java.util.List;
import java.util.UUID;
import org.holdfast.office.access.Accounts;
import org.holdfast.policy.text.Wording;
import org.jspecify.annotations.Nullable;

/// The same act on many cases, as its page shows it: before it is confirmed what would change and where the cases
/// differ, afterwards row by row what became of each.
///
/// @param label what is done
/// @param listed how many rows of the chosen result there are
/// @param responsible who may become responsible, for an assignment that is not confirmed yet
public record Bulk(
        UUID id,
        String act,
        Wording label,
        State state,
        long rows,
        long done,
        long refused,
        List<Group> groups,
        long listed,
        List<Line> lines,
        List<Accounts.Responsible> responsible) {
    /// Word of the act that makes somebody responsible; every other word is an act of a procedure.
    public static final String ASSIGN = "assign";

    public enum State {
        CHOSEN,
        RUNNING,
        DONE
    }

    public enum Result {
        WAITING,
        DONE,
        REFUSED
    }

    public long waiting() {
        return rows - done - refused;
    }

    public boolean assigns() {
        return act.equals(ASSIGN);
    }

    /// Cases of one kind at one stage, and how many of them are unlike the rest.
    ///
    /// @param fits whether the act can be done at this stage at all
    public record Group(
            Wording kind,
            Wording stage,
            boolean fits,
            long rows,
            long changed,
            long objected,
            long hits,
            long touched,
            long relatives) {}

    /// @param becomes the stage it would come to
    /// @param decision what would be decided about a household that is identified; null for others
    /// @param netPerPerson of the last check in fen; null without one
    /// @param refusal key of the sentence why it would not be done or was not; empty where nothing is in the way
    public record Line(
            int number,
            UUID id,
            long regionCode,
            String head,
            Wording stage,
            Wording becomes,
            Paper.@Nullable Decision decision,
            @Nullable Long netPerPerson,
            List<String> causes,
            Result result,
            String refusal,
            List<String> details) {}
}
