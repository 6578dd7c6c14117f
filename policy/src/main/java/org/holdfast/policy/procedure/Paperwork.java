package org.holdfast.policy.procedure;

import java.util.Locale;

/// What is filled in with an act. The list is closed: each has a form and a place where it is kept.
public enum Paperwork {
    /// Only words.
    NONE,
    ATTEMPT,
    SIGNATURES,
    HOME_CHECK,
    /// Two people looked, and say only what they found.
    SEEN,
    COMPARISON,
    VOTES,
    /// The notice is made from the case and cannot be typed.
    NOTICE,
    OBJECTION,
    REPLY,
    /// Clocks stand still from now on.
    HALT,
    RESUME,
    /// Help starts before the papers.
    GREEN,
    /// The office computes the type and shows the figures.
    DECISION;

    /// The word in the files.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
