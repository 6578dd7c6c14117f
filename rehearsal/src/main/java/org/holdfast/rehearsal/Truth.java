package org.holdfast.rehearsal;

/// What will really happen to a household in the six months from the as-of day. Yuan per head.
final class Truth {

    boolean falls;
    boolean wasBelow;
    boolean lostHousing;
    boolean lostWater;
    boolean lostSchooling;
    /// Month of the panel in which it shows first, -1 when the household does not fall.
    int firstMonth;
    long incomePerHead;
    long selfPaidPerHead;
    final StringBuilder causes = new StringBuilder();

    void clear() {
        falls = false;
        wasBelow = false;
        lostHousing = false;
        lostWater = false;
        lostSchooling = false;
        firstMonth = -1;
        incomePerHead = 0;
        selfPaidPerHead = 0;
        causes.setLength(0);
    }

    void because(String cause) {
        if (causes.indexOf(cause) < 0) {
            causes.append(causes.isEmpty() ? "" : ";").append(cause);
        }
    }
}
