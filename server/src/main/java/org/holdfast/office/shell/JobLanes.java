package org.holdfast.office.shell;

import java.util.concurrent.Future;

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

    /// Runs the work as soon as the lane is free. Failures are logged under `name` without personal data.
    ///
    /// @throws org.holdfast.office.access.Refused when the lane's queue is full
    Future<?> submit(Lane lane, String name, Runnable work);

    /// Whether anything runs or waits in the lane on this machine.
    boolean busy(Lane lane);
}
