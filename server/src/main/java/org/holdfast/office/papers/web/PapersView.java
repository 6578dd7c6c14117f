package org.holdfast.office.papers.web;

import java.util.List;
import java.util.UUID;
import org.holdfast.office.papers.PaperKind;
import org.holdfast.office.papers.Scans;
import org.jspecify.annotations.Nullable;

/// Which papers there are of a case or a household.
///
/// @param head masked
/// @param back path of the page they belong to
/// @param mayKeep whether the reader may bring papers back
/// @param caps of what may come back
/// @param scans with the act each proves, in the reader's language
public record PapersView(
        UUID id,
        String head,
        String place,
        String back,
        boolean ofCase,
        List<Choice> choices,
        boolean mayKeep,
        List<Kept> scans,
        Scans.Caps caps) {
    /// @param proves label of the act; empty where it proves none yet
    public record Kept(Scans.Scan scan, String proves) {}

    /// @param notYet why it cannot be printed now; null when it can
    public record Choice(
            PaperKind kind, UUID subject, @Nullable String notYet) {
        public String path() {
            return "/papers/" + kind.word() + "/" + subject + ".pdf";
        }
    }
}
