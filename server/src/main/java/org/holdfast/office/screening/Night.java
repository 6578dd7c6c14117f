package org.holdfast.office.screening;

import java.time.LocalDate;
import java.util.function.Consumer;

/// What is done every night, and by hand with `./holdfast screen`: everybody is judged as of the day,
/// then casework tidies up.
public interface Night {
    Screening.Outcome run(LocalDate asOf, long lo, long hi, Consumer<Screening.Progress> watch);
}
