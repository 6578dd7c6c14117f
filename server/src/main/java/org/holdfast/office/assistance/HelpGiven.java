package org.holdfast.office.assistance;

import java.time.LocalDate;
import org.holdfast.office.access.Within;

/// What was really carried out. Called inside the gate.
public interface HelpGiven {
    /// Different measures against a risk, delivered since the day.
    int measures(Within within, int province, long householdId, LocalDate since);
}
