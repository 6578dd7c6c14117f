package org.holdfast.office.registry;

import org.holdfast.office.access.Within;

/// Which villages' rows were written since somebody went through all of them
/// (`registry.reported_touched`).
public interface Touches {
    /// Everything that was visible at a moment has been gone through: it need not be named any more.
    /// How often rows were written stays what it was.
    ///
    /// @param snapshot the moment, as PostgreSQL writes a `pg_snapshot`
    void settle(Within within, String snapshot);
}
