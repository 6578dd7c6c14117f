package org.holdfast.office.shell;

/// A keyed hash for finding equal values without reading them. One key per deployment, apart from the
/// encryption key.
public interface BlindIndex {
    /// 32 bytes.
    ///
    /// @param kind what is hashed, so that equal digits of different kinds differ: `document`, `phone`
    /// @param normalised the value in its one agreed form
    byte[] of(String kind, String normalised);
}
