package org.holdfast.office.cases;

import java.util.List;
import java.util.UUID;
import org.holdfast.office.access.Acting;

/// Cases for the screens. A case outside the reader's places does not exist.
public interface Cases {
    CaseFile file(Acting who, UUID id);

    /// The most urgent first: late, then by the day they are due.
    List<CaseLine> list(Acting who, CaseFilter filter, String kind, int from, int atMost);

    long count(Acting who, CaseFilter filter, String kind);

    /// MINE_LATE and MINE_TODAY together: the cases' share of the number on every page.
    long dueByToday(Acting who);

    /// Cases of a household, the newest first.
    List<CaseLine.Short> ofHousehold(Acting who, UUID household);
}
