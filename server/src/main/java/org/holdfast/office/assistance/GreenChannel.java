package org.holdfast.office.assistance;

import org.holdfast.office.access.Within;

/// Whether help may start before approval. Cases know and answer.
public interface GreenChannel {
    boolean open(Within within, int province, long householdId);
}
