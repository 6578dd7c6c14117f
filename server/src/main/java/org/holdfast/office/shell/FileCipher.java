package org.holdfast.office.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;

/// Encryption of whole files at rest, as streams: files that came in are never on our disk in plain text.
///
/// Each file has a data key of its own, wrapped by the deployment's. A file is bound to its name, and every
/// chunk to its number and to being the last: one that was altered, cut short, reordered or put under another
/// name does not open.
public interface FileCipher {
    /// What is written to the answer arrives encrypted in `out`; closing it writes the last chunk and closes
    /// `out`.
    OutputStream sealing(OutputStream out, UUID name) throws IOException;

    /// The plain text of what [#sealing] wrote.
    ///
    /// @throws IOException at the first chunk that does not open; nothing of that chunk is handed out
    InputStream opening(InputStream in, UUID name) throws IOException;

    /// The same under a key of its own, for files that others may be given the key of: whoever holds it opens
    /// these and no others.
    ///
    /// @param purpose always the same words for the same files
    Apart apart(String purpose);

    /// A cipher whose key may be handed on.
    interface Apart extends FileCipher {
        /// 32 bytes.
        byte[] key();
    }
}
