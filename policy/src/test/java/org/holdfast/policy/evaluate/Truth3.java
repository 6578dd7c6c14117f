package org.holdfast.policy.evaluate;

/// The oracle's truth: three words and three tables written out, nothing clever.
enum Truth3 {
    YES,
    NO,
    UNKNOWN;

    static Truth3 of(boolean value) {
        return value ? YES : NO;
    }

    Truth3 and(Truth3 other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES && other == YES ? YES : UNKNOWN;
    }

    Truth3 or(Truth3 other) {
        if (this == YES || other == YES) {
            return YES;
        }
        return this == NO && other == NO ? NO : UNKNOWN;
    }

    Truth3 not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
