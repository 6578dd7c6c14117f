package org.holdfast.office.assistance;

import java.util.List;
import java.util.UUID;
import org.holdfast.office.access.Acting;

/// Plans for the screens. A household outside the reader's places does not exist.
public interface Plans {
    PlanFile file(Acting who, UUID household);

    List<PlanLine> list(Acting who, PlanFilter filter, int from, int atMost);

    /// Through the same lock as the list.
    long count(Acting who, PlanFilter filter);
}
