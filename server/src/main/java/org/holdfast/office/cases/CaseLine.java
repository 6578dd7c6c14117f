package org.holdfast.office.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.holdfast.policy.text.Wording;
import org.jspecify.annotations.Nullable;

/// A case in a list.
///
/// @param head masked name
/// @param clock the limit that ends first; null where none runs or all stand still
public record CaseLine(
        UUID id,
        UUID household,
        long regionCode,
        String head,
        long persons,
        @Nullable Integer monitoredType,
        boolean lifted,
        Wording kind,
        boolean remark,
        String stage,
        Wording stageLabel,
        LocalDate openedOn,
        boolean open,
        boolean greenChannel,
        boolean takenOver,
        @Nullable RunningClock clock) {

    /// A case of a household in one line.
    public record Short(
            UUID id,
            Wording kind,
            boolean remark,
            Wording stage,
            LocalDate openedOn,
            @Nullable LocalDate closedOn) {}
}
