package org.holdfast.office.shell;

import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Work behind the screens, in bounded lanes so that it never crowds out people waiting at a page.
public interface JobLanes {
    /// Each lane has its own few threads and its own database connections.
    enum Lane {
        /// Files coming in.
        IMPORT,
        /// Bulk screening and copies.
        SCREENING,
        /// Boards, exports, printing.
        REPORT
    }

    /// Runs the work as soon as the lane is free. Failures are logged under `name` without personal
    /// data.
    ///
    /// @throws org.holdfast.office.access.Refused when the lane's queue is full
    Future<?> submit(Lane lane, String name, Runnable work);

    /// Does the work for each piece, in their order, as many at once as there are hands: the caller
    /// takes one after the other, and so do the hands no other job has. Each hand has a database
    /// connection of the lanes; a caller inside a transaction must not wait for hands that need
    /// what it holds.
    ///
    /// The first failure is thrown when all hands are still. What nobody had begun by then is left.
    <T> void each(List<T> pieces, Consumer<T> work);

    /// Whether anything runs or waits in the lane on this machine.
    boolean busy(Lane lane);
}
