package org.holdfast.office.assistance;

import java.util.List;
import java.util.UUID;
import org.holdfast.office.access.Acting;

/// Photos that come up a thin line piece by piece, before the form they belong to is sent. An upload is only its
/// sender's; nothing of the record changes by it, and one that no form takes up is dropped after some days.
public interface Uploads {
    /// The most bytes of one piece.
    int PIECE = 262_144;

    /// @param received bytes that are here; the next piece begins there
    record Upload(UUID id, long bytes, long received) {
        public boolean whole() {
            return received == bytes;
        }
    }

    /// Begins one, or finds the one that was begun with the same file: an interrupted upload goes on.
    ///
    /// @param name as the sender calls it; only its ending is looked at
    /// @param mark what tells this file from others of the sender; kept as a hash
    /// @throws org.holdfast.office.access.Refused 422 when it is too big, no picture, or too many of the day
    Upload begin(Acting who, UUID household, String name, long bytes, String mark);

    /// A piece that is already here is not taken twice.
    ///
    /// @throws org.holdfast.office.access.Refused 409 when pieces before it are missing
    Upload piece(Acting who, UUID household, UUID upload, long from, byte[] piece);

    /// Whole photos of the sender for this household which no form has taken up, the oldest first.
    List<Upload> waiting(Acting who, UUID household);
}
