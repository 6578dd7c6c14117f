package org.holdfast.policy.problem;

/// One mistake in the law's files: where, what, why it matters and how to mend it. `code` is part of the public
/// contract and never reused.
public record PolicyProblem(String code, Spot at, String what, String why, String cure) {

    @Override
    public String toString() {
        return at + ": " + what + " " + why + " " + cure + " [" + code + "]";
    }
}
