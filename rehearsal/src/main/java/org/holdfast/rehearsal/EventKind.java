package org.holdfast.rehearsal;

import java.util.Locale;

/// What can happen to a household, with who reports it and how many months late at worst.
enum EventKind {
    HOSPITAL(Source.MEDICAL_INSURANCE),
    SERIOUS_DIAGNOSIS(Source.MEDICAL_INSURANCE),
    DISABILITY_CERTIFIED(Source.DISABLED_FEDERATION),
    DROPOUT(Source.EDUCATION),
    DISASTER(Source.EMERGENCY),
    ACCIDENT(Source.POLICE),
    PROJECT_FAILED(Source.AGRICULTURE),
    JOB_STARTED(Source.WORK_MONITORING),
    JOB_LOST(Source.WORK_MONITORING),
    LOAN_OVERDUE(Source.BANK),
    DIBAO_LOST(Source.CIVIL_AFFAIRS),
    DEATH(Source.POLICE),
    BIRTH(Source.POLICE),
    RETURNED_HOME(Source.WORK_MONITORING),
    HOUSE_DAMAGE(Source.HOUSING),
    WORKSHOP_CLOSED(Source.WORK_MONITORING);

    private static final EventKind[] ALL = values();

    final Source source;
    final String word = name().toLowerCase(Locale.ROOT);

    EventKind(Source source) {
        this.source = source;
    }

    static EventKind of(int index) {
        return ALL[index];
    }
}
