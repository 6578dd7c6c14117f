package org.holdfast.office.shell;

import org.holdfast.office.access.Acting;

/// The number beside "to do" on every page. Implemented by whoever combines the work of a person.
public interface Waiting {
    /// How much is late or due today in the places of this posting.
    long count(Acting who);
}
