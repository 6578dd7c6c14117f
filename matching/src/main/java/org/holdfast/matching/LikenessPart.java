package org.holdfast.matching;

/// One thing that speaks for or against two being the same person: which, how they compare, and what it
/// counts.
///
/// @param what `name`, `village`, `birth`, `sex` or `number`
/// @param how a word; with `what` it is a key of the message bundles
public record LikenessPart(String what, String how, int points) {
    /// For templates.
    public String key() {
        return "exchange.like." + what + "." + how;
    }
}
