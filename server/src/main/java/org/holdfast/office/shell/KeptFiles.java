package org.holdfast.office.shell;

import java.util.UUID;

/// Files of the office at rest: encrypted, under names of ours, each module's in a folder of its own.
public interface KeptFiles {
    /// The folder of that name in the data folder.
    Room in(String folder);

    /// Where one module's files lie.
    interface Room {
        /// On disk before anybody is told so. The name is all a row needs to find it again.
        UUID keep(byte[] plain);

        byte[] open(UUID name);

        /// A file that no row names, or no longer.
        void drop(UUID name);
    }
}
