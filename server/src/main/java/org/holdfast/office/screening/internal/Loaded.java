package org.holdfast.office.screening.internal;

import org.holdfast.policy.evaluate.Block;

/// A block and whose rows stand in it.
///
/// @param households numbers in block order
/// @param villages the village responsible for each
record Loaded(Block block, long[] households, long[] villages) {
    int size() {
        return households.length;
    }
}
