package org.holdfast.office.cases;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.policy.procedure.Act;
import org.jspecify.annotations.Nullable;

/// Acts on many cases at once. Every case is still its own transaction with its own history, journal entry and request
/// key, and every rule about who may act holds for each.
public interface BulkActs {
    /// Acts the reader's level may do to many at once: those that need nothing but a decision.
    List<Act> offered(Acting who);

    /// Keeps the choice, to be shown before anything is done.
    Answer choose(Acting who, WriteRequest request, Choice choice);

    /// @param all every case of the filter; otherwise `cases`
    record Choice(String act, boolean all, CaseFilter filter, String kind, List<UUID> cases) {}

    /// Says yes, by typing how many they are. The work goes on behind the screens, and after a stop where it stood.
    ///
    /// @param to who becomes responsible, for an assignment
    Answer start(Acting who, WriteRequest request, UUID bulk, String count, @Nullable UUID to);

    /// @param result only rows with this result; null for all
    /// @param language in which stages are named in refusals
    Bulk bulk(Acting who, UUID bulk, Bulk.@Nullable Result result, int from, int atMost, Locale language);
}
