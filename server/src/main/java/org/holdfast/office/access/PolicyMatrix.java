package org.holdfast.office.access;

import java.util.List;
import java.util.Set;

/// What each role may do, on which classes of data, for which purpose: one table, read by the gate, by the
/// tests and by people.
public interface PolicyMatrix {
    /// All roles in the order of the file.
    List<String> roles();

    /// All actions that any role may do.
    Set<String> actions();

    boolean allows(String role, String action);

    /// Classes of data (C1 to C4, P) the action may show or change.
    Set<String> classes(String role, String action);

    /// The purpose written into the journal.
    String purpose(String role, String action);
}
