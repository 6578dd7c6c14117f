package org.holdfast.rehearsal;

import java.util.Locale;

/// Who sends what. `complete` is the share of villages where the source misses nothing; `prompt` the share of
/// these where everything up to the as-of day is already in; in the others the last one to `monthsLate` months
/// are still open. Assumptions of the rehearsal: no source publishes such figures. Medical insurance and the
/// finance cards are machines, the grid survey and the bank are people.
enum Source {
    MEDICAL_INSURANCE(0.97, 0.85, 1, 25),
    WORK_MONITORING(0.90, 0.70, 2, 35),
    GRID_SURVEY(0.85, 0.70, 3, 40),
    FINANCE_CARD(0.98, 0.90, 1, 20),
    CIVIL_AFFAIRS(0.97, 0.85, 1, 20),
    EDUCATION(0.95, 0.80, 2, 25),
    EMERGENCY(0.95, 0.90, 1, 8),
    AGRICULTURE(0.80, 0.60, 3, 60),
    BANK(0.90, 0.60, 3, 75),
    DISABLED_FEDERATION(0.93, 0.70, 2, 45),
    HOUSING(0.93, 0.75, 2, 30),
    POLICE(0.95, 0.80, 2, 30),
    HOME_VISIT(1, 1, 0, 5);

    final double complete;
    final double prompt;
    final int monthsLate;
    /// Mean days between what happened and its report.
    final int meanDays;
    final String word = name().toLowerCase(Locale.ROOT);

    Source(double complete, double prompt, int monthsLate, int meanDays) {
        this.complete = complete;
        this.prompt = prompt;
        this.monthsLate = monthsLate;
        this.meanDays = meanDays;
    }
}
