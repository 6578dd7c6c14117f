package org.holdfast.columnar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.holdfast.policy.evaluate.Block;

/// A block and whose rows stand in it.
///
/// @param households numbers in block order
/// @param villages the village responsible for each, 12-digit code
public record Loaded(Block block, long[] households, long[] villages) {
    public int size() {
        return households.length;
    }

    /// The same households in parts of at most so many, a whole number of [Block#PAGE].
    public List<Loaded> parts(int atMost) {
        List<Loaded> parts = new ArrayList<>();
        for (int from = 0; from < size(); from += atMost) {
            int until = Math.min(size(), from + atMost);
            parts.add(new Loaded(
                    block.part(from, until),
                    Arrays.copyOfRange(households, from, until),
                    Arrays.copyOfRange(villages, from, until)));
        }
        return parts;
    }
}
