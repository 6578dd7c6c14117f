package org.holdfast.office.shell;

import org.holdfast.office.access.Acting;

/// The number beside "to do" on every page. Implemented by whoever combines the work of a person.
public interface Waiting {
    /// How much is late, due today or waits for this posting's decision in its places.
    long count(Acting who);
}
