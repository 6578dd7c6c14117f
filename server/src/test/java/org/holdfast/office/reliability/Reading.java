package org.holdfast.office.reliability;

import java.util.Map;

/// The last look at the data. A store that does not answer is unknown: that is not the same as empty.
sealed interface Reading {
    /// Operation → how many times its effect is there.
    record Present(Map<String, Integer> effects) implements Reading {
        public Present {
            effects = Map.copyOf(effects);
        }
    }

    record Unknown(String because) implements Reading {}
}
