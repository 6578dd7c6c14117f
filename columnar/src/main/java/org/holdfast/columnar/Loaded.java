package org.holdfast.columnar;

import org.holdfast.policy.evaluate.Block;

/// A block and whose rows stand in it.
///
/// @param households numbers in block order
/// @param villages the village responsible for each, 12-digit code
public record Loaded(Block block, long[] households, long[] villages) {
    public int size() {
        return households.length;
    }
}
