package org.holdfast.office.papers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.shell.Page;

/// Prints papers. What lies outside the reader's places does not exist, and what has not happened yet is not printed.
public interface Papers {
    /// A paper as it left.
    ///
    /// @param number as people read it
    record Printed(byte[] pdf, String number, String fileName) {}

    /// Prints one paper and notes in the journal that it left.
    ///
    /// @throws org.holdfast.office.access.Refused 409 when what it would say has not happened, or no font is there
    Printed print(Acting who, Page page, PaperKind kind, UUID subject);

    /// Why a paper of a case cannot be printed yet, as a message key; empty when it can.
    Optional<String> notYet(Acting who, Page page, PaperKind kind, UUID subject);

    /// The receipt of whoever declared; its holder has no account.
    Printed receipt(Page page, Leaf.Receipt receipt);

    /// Kinds that are printed of a subject, in the order of the procedure.
    static List<PaperKind> of(PaperKind.Subject subject) {
        return Arrays.stream(PaperKind.values())
                .filter(kind -> kind.subject() == subject)
                .toList();
    }
}
