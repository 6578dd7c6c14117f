package org.holdfast.policy.fact;

/// Who is asked first when a value is missing: a department's data, an import, or the family at the next visit.
public enum AskedOf {
    DEPARTMENT,
    IMPORT,
    VISIT
}
