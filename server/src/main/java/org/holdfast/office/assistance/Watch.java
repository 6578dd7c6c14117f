package org.holdfast.office.assistance;

import java.util.List;
import java.util.UUID;
import org.holdfast.office.access.Acting;

/// The watch over lifted households with low or fallen income, for the screens.
public interface Watch {
    WatchFile file(Acting who, UUID household);

    List<WatchLine> list(Acting who, WatchFilter filter, int from, int atMost);

    /// Through the same lock as the list.
    long count(Acting who, WatchFilter filter);
}
