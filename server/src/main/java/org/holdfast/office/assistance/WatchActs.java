package org.holdfast.office.assistance;

import java.time.LocalDate;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.WriteRequest;
import org.jspecify.annotations.Nullable;

/// What people do about a household under watch; it never becomes monitored by it.
public interface WatchActs {
    /// @param version of what stood when the form was opened; 0: nothing
    /// @param kind measure of the catalogue that lets people earn; null: `reason` is written instead
    record Kept(
            int version,
            String cause,
            String responsible,
            @Nullable Integer kind,
            String what,
            @Nullable LocalDate dueOn,
            String reason) {}

    /// Plans an income measure, or says why not.
    Answer keep(Acting who, WriteRequest request, UUID household, Kept kept);

    /// The measure was carried out.
    Answer done(Acting who, WriteRequest request, UUID household, LocalDate on, String evidence);

    /// Reads the effect: income per person of the latest twelve whole months against those before.
    Answer end(Acting who, WriteRequest request, UUID household, String words);
}
