package org.holdfast.office.shell;

import java.util.UUID;

/// Encryption of single fields: ID numbers, phones, bank cards (security.md 5.3).
///
/// A value is bound to its column and row, so a cell copied elsewhere does not open. Thread-safe.
public interface FieldCipher {
    /// @param tableColumn for instance `registry.person.document`
    /// @param rowId public id of the row
    byte[] encrypt(String plain, String tableColumn, UUID rowId);

    /// @throws IllegalStateException when the value was altered, or belongs to another cell or key
    String decrypt(byte[] cipher, String tableColumn, UUID rowId);
}
