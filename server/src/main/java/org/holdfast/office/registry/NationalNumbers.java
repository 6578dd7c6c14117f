package org.holdfast.office.registry;

import org.holdfast.office.access.Within;

/// The number the national system gave a household, told by whoever entered it there, so that its next file finds the
/// household instead of making a twin.
public interface NationalNumbers {
    /// @throws org.holdfast.office.access.Refused when the household has another number or another household of the
    ///     village bears this one
    void given(Within within, long householdId, String number, long entryId);
}
