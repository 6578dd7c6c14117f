package org.holdfast.office.assistance;

/// Which households of the reader's places.
public enum PlanFilter {
    /// Monitored, nothing carried out, longer than the law allows.
    ALARM,
    /// A measure of the agreed plan is past its day and not carried out.
    LATE,
    /// Monitored, nothing carried out yet.
    NO_MEASURE,
    /// The plan waits for somebody's agreement.
    TO_AGREE,
    /// A subsidy or post of somebody who died is still to be closed.
    CLOSINGS,
    /// All monitored households whose risk is not eliminated.
    MONITORED,
    /// Risk eliminated, help that goes on.
    AFTER
}
