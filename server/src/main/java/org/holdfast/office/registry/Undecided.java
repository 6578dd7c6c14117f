package org.holdfast.office.registry;

import org.holdfast.office.access.Acting;

/// What of the registry waits for somebody's decision. Zero for whoever may not decide it.
public interface Undecided {
    /// Households that ask to move into the reader's places.
    long moves(Acting who);

    /// People in two households, both of which the reader sees.
    long claims(Acting who);
}
