package org.holdfast.office.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.Within;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.casework.Bilingual;

/// Who may send: asked for by the liaison, confirmed by somebody of the county.
public interface Senders {
    /// @param department word of the list
    /// @param confirmedOn empty while the county has not said yes
    record Sender(
            UUID id,
            String code,
            String department,
            String unitName,
            LocalDate askedOn,
            Optional<LocalDate> confirmedOn) {}

    /// Departments by their word.
    Map<String, Bilingual> departments();

    /// The caller's own.
    List<Sender> own(Acting who);

    /// All of the caller's places, the unconfirmed first.
    List<Sender> all(Acting who);

    Answer ask(Acting who, WriteRequest request, String code, String department);

    Answer confirm(Acting who, WriteRequest request, UUID sender);

    /// Whether the county has confirmed the posting as a sender of this department. Asked inside the caller's
    /// transaction.
    ///
    /// @param department word of the list
    boolean speaksFor(long posting, String department, Within within);
}
