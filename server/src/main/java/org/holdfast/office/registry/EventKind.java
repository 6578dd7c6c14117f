package org.holdfast.office.registry;

/// What can happen to a household or one of its people. The numbers are those of the policy's code list.
public enum EventKind {
    HOSPITAL(1),
    SERIOUS_DIAGNOSIS(2),
    DISABILITY_CERTIFIED(3),
    DROPOUT(4),
    DISASTER(5),
    ACCIDENT(6),
    PROJECT_FAILED(7),
    JOB_STARTED(8),
    JOB_LOST(9),
    LOAN_OVERDUE(10),
    DIBAO_LOST(11),
    DEATH(12),
    BIRTH(13),
    RETURNED_HOME(14),
    HOUSE_DAMAGE(15),
    WORKSHOP_CLOSED(16);

    private final int number;

    EventKind(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
