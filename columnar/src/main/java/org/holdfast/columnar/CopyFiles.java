package org.holdfast.columnar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The files of one copy, in a folder of this machine or wherever else they lie.
public interface CopyFiles {

    /// The bytes of a file, from the first on.
    ///
    /// @param file its name in the copy's folder
    /// @throws IOException a [java.io.FileNotFoundException] or a
    ///     [java.nio.file.NoSuchFileException] where there is none
    InputStream open(String file) throws IOException;

    /// Those in a folder of this machine.
    static CopyFiles in(Path folder) {
        return file -> Files.newInputStream(folder.resolve(file));
    }
}
