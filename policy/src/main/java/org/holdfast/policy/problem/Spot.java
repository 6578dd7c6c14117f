package org.holdfast.policy.problem;

/// Where something stands: a file relative to the policy folder and a line counted from 1.
public record Spot(String file, int line) {

    /// The whole file, when no line can be named.
    public static Spot of(String file) {
        return new Spot(file, 1);
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
