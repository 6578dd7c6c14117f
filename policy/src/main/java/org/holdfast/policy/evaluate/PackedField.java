package org.holdfast.policy.evaluate;

/// An attribute within a word of 64 bits: a truth as the two bits of [Kleene], a code or a small number
/// in all bits but the highest, which says that it is not known (the others are then zero).
///
/// @param name as in the layout
/// @param at its lowest bit
/// @param width how many bits
public record PackedField(String name, int at, int width) {

    long mask() {
        return (1L << width) - 1 << at;
    }
}
