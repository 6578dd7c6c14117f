package org.holdfast.office.played;

import org.holdfast.office.access.Acting;

/// What the county's bureau does in a day: every case that has come up to it.
final class Offices {
    private final CasePlay cases;
    private final Acting bureau;

    Offices(PlayedYear played, Acting bureau) {
        this.cases = new CasePlay(played, bureau, bureau, () -> false);
        this.bureau = bureau;
    }

    void day() {
        cases.county(bureau);
    }
}
