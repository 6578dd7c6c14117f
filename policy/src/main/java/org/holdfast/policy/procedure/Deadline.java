package org.holdfast.policy.procedure;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.holdfast.policy.parameter.Reference;
import org.holdfast.policy.problem.Spot;
import org.holdfast.policy.text.Wording;

/// A clock that runs in a case.
///
/// @param procedure the kind of case it runs in
/// @param starts `clue` (the day of the first clue), `opened` (the day the case was opened), or an act; the last time
/// it
///     was done counts
/// @param ends acts that stop it; the end of the case always does
/// @param days the parameter that holds the number of days
/// @param working the parameter that says whether they are working days; empty: calendar days
/// @param least whether the days are the fewest that must pass, not the most that may
/// @param pauses whether a pause of the case stops this clock
/// @param rolls whether a last day without office hours moves to the next working day
/// @param urges who is urged when the last day has passed; empty for the fewest days
public record Deadline(
        String id,
        String procedure,
        Wording label,
        String says,
        String starts,
        Set<String> ends,
        String days,
        Optional<String> working,
        boolean least,
        boolean pauses,
        boolean rolls,
        Optional<Level> urges,
        Map<String, Reference> references,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        long region,
        Spot at) {

    /// Starting points that are no acts.
    public static final Set<String> BEGINNINGS = Set.of("clue", "opened");

    public boolean inForceOn(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
