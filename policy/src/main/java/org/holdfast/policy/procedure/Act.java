package org.holdfast.policy.procedure;

import java.util.Optional;
import java.util.Set;
import org.holdfast.policy.text.Wording;

/// What may be done to a case.
///
/// @param from stages at which it may be done
/// @param to the stage it leads to; empty when the case stays where it is
/// @param by levels that may do it
/// @param paper what is filled in with it
/// @param effect what it makes of the household
public record Act(
        String word,
        Wording label,
        Set<String> from,
        Optional<String> to,
        Set<Level> by,
        Set<Need> needs,
        Paperwork paper,
        Effect effect) {}
