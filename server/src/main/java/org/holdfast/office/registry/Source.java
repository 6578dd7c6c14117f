package org.holdfast.office.registry;

/// Where a fact came from. The numbers stand in the registry's rows and are never reused.
public enum Source {
    MEDICAL_INSURANCE(1),
    WORK_MONITORING(2),
    GRID_SURVEY(3),
    FINANCE_CARD(4),
    CIVIL_AFFAIRS(5),
    EDUCATION(6),
    EMERGENCY(7),
    AGRICULTURE(8),
    BANK(9),
    DISABLED_FEDERATION(10),
    HOUSING(11),
    POLICE(12),
    HOME_VISIT(13),
    NATIONAL_SYSTEM(14),
    SELF_DECLARED(15),
    SURVEY(16),
    OFFICE(17);

    private final int number;

    Source(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    public static Source of(int number) {
        for (Source source : values()) {
            if (source.number == number) {
                return source;
            }
        }
        throw new IllegalArgumentException("No source has the number " + number);
    }

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
