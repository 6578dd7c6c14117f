package org.holdfast.office.casework;

import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.WriteRequest;
import org.jspecify.annotations.Nullable;

/// The door of everybody else: what neighbours, the line 12317, letters or the press say about a household, entered
/// by an officer.
public interface PublicReports {
    int LONGEST_CONTACT = 100;

    /// @param household null where the words do not tell which one: it stays in the list of the village
    /// @param village read only without a household
    /// @param contact how to reach whoever reported; empty: anonymous
    record PublicReport(
            Channel channel,
            Findings.Cause cause,
            String words,
            @Nullable UUID household,
            @Nullable Long village,
            String contact) {}

    Answer enter(Acting who, WriteRequest request, PublicReport report);
}
