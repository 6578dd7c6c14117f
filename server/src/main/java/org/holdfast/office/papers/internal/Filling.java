package org.holdfast.office.papers.internal;

import java.util.Set;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.papers.Leaf;
import org.holdfast.office.papers.PaperKind;
import org.holdfast.office.shell.Page;
import org.jspecify.annotations.Nullable;

/// Fills papers with what stands in the rows.
interface Filling {
    Set<PaperKind> kinds();

    /// @throws org.holdfast.office.access.Refused 404 outside the reader's places, 409 with a key of the bundles when
    ///     what the paper would say has not happened
    Filled filled(Acting who, Page page, PaperKind kind, UUID subject);

    /// @param household null for papers of no household
    record Filled(Leaf leaf, long region, @Nullable Long household) {}
}
