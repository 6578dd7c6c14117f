package org.holdfast.office.registry;

import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Reveals;
import org.holdfast.office.access.WriteRequest;

/// Full document numbers: masked everywhere, shown one at a time for a purpose.
public interface Numbers {
    /// The person whose number may be asked for.
    ///
    /// @param name masked
    /// @param document masked; empty where the person has none
    /// @param shownToday how many full numbers the asking posting has seen today
    record Holder(UUID household, UUID person, String name, String document, int shownToday) {}

    /// A number shown, once.
    ///
    /// @param number empty where this request was answered before: what was shown once is not shown again
    record Shown(String number) {}

    /// A person outside the reader's places, or of another household, does not exist.
    Holder holder(Acting who, UUID household, UUID person);

    /// Notes who sees the number and why, and shows it, in one transaction.
    Shown show(Acting who, WriteRequest request, UUID household, UUID person, Reveals.Purpose purpose);
}
