package org.holdfast.office.papers;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.shell.Pictures;
import org.jspecify.annotations.Nullable;

/// Signed papers that come back as a scan or a photo. Seen by those who may see the case.
public interface Scans {
    int LONGEST_WORDS = 200;

    /// How much of a file comes in, by the law here today.
    record Caps(int pages, Pictures.Caps pictures) {}

    /// What somebody sends.
    ///
    /// @param fileName as the sender calls it; only its ending is looked at
    /// @param number as typed; empty where the square on the paper says it
    /// @param subject the case it belongs to; null where the number says it
    /// @param kind what it is; null where the number says it
    record Sent(
            Path file,
            String fileName,
            String number,
            @Nullable UUID subject,
            @Nullable PaperKind kind,
            String words) {}

    /// A kept scan.
    ///
    /// @param act word of the step it proves; empty where none was done yet
    record Scan(
            UUID id,
            @Nullable PaperKind kind,
            String number,
            @Nullable Integer step,
            String act,
            String words,
            String type,
            int pages,
            long bytes,
            LocalDate receivedOn,
            String name,
            String unit) {}

    /// A kept file in plain.
    record Content(byte[] bytes, String type, String fileName) {}

    /// What the reader may send.
    Caps caps(Acting who);

    /// Keeps a scan with its case: pictures are drawn anew, so that neither the place they were taken at nor anything
    /// hidden in the file stays.
    ///
    /// @throws org.holdfast.office.access.Refused 422 when it cannot be read or its case cannot be found
    Answer keep(Acting who, WriteRequest request, Sent sent);

    /// The newest first.
    List<Scan> ofCase(Acting who, UUID subject);

    Optional<Content> content(Acting who, UUID subject, UUID scan);
}
