package org.holdfast.office.assistance;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.shell.Pictures;
import org.jspecify.annotations.Nullable;

/// Photos as evidence of a delivery or a visit: drawn anew, so that neither the place they were taken at nor anything
/// hidden in the file stays, made smaller, encrypted, and each look at one journalled.
public interface Photos {
    /// What may come in, by the law here today.
    record Caps(int perAct, int perDay, Pictures.Caps picture) {}

    /// A file that came with its form.
    ///
    /// @param name as the sender calls it; only its ending is looked at
    record File(String name, long size, Bytes bytes) {}

    /// Read one after another, so that a form of several photos never stands in memory whole.
    interface Bytes {
        byte[] read() throws IOException;
    }

    /// What came with a form, and what had come before it piece by piece.
    record Sent(List<File> files, List<UUID> uploads) {
        public static Sent none() {
            return new Sent(List.of(), List.of());
        }
    }

    /// A photo that somebody looks at.
    ///
    /// @param head masked
    /// @param kind of the measure it shows; null at a visit
    /// @param on day of the delivery or visit
    /// @param words what was written with the act
    record Look(
            String head,
            @Nullable Integer kind,
            LocalDate on,
            String words,
            String name,
            String unit,
            LocalDate keptOn,
            byte[] jpeg) {
        public Look with(byte[] picture) {
            return new Look(head, kind, on, words, name, unit, keptOn, picture);
        }
    }

    Caps caps(Acting who);

    /// One photo; that it was seen stands in the journal.
    ///
    /// @throws org.holdfast.office.access.Refused 404 when it is not there or lies outside the reader's places
    Look look(Acting who, UUID household, UUID photo);
}
