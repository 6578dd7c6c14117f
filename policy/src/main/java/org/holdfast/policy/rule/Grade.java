package org.holdfast.policy.rule;

/// How urgent a finding is, the most urgent first.
public enum Grade {
    RED,
    ORANGE,
    YELLOW,
    BLUE
}
