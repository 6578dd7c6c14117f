package org.holdfast.office.access;

import java.util.function.Function;

/// The only way to the rows. Each call is one transaction in which both locks are closed around the
/// caller's places: the policy matrix and the range given to the work, and row-level security in the
/// database.
public interface Gate {
    /// Reads. Nothing can be written, and all statements of the work see one moment. The system may
    /// read too.
    ///
    /// @throws Refused when the role may not do `action`
    <T> T read(Acting who, String action, Function<Within, T> work);

    /// Writes once: a request with the same key is answered from the store. The work must leave a
    /// journal entry. The system may write too: so do forms of people without an account, within the
    /// range the form names.
    ///
    /// @throws Refused when the role may not do `action`, or the key was used for something else
    Answer write(Acting who, String action, WriteRequest request, Function<Within, Answer> work);

    /// Work of the system itself, within its range; writes must be journalled by the work where they
    /// are acts.
    <T> T work(Acting system, String action, Function<Within, T> work);
}
