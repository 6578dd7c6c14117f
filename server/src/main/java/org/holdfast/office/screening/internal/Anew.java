package org.holdfast.office.screening.internal;

import java.util.Set;

/// About whom everything is looked at again, beside those whose answer is another: their reasons and
/// questions can be others although every rule says what it said.
///
/// @param everybody the month, the law or what sources cover is not what it was, or nothing is known of
/// the last time
/// @param days it is another day: what is counted in days can have moved for anybody
/// @param villages where many rows were written since the last time
/// @param households whose rows were written since the last time
record Anew(boolean everybody, boolean days, Set<Long> villages, Set<Long> households) {
    static final Anew EVERYBODY = new Anew(true, true, Set.of(), Set.of());

    boolean about(long household, long village) {
        return everybody || households.contains(household) || villages.contains(village);
    }
}
