package org.holdfast.office.intake.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The bytes of a file that came in, however they are kept. Read as often as needed, from the beginning.
interface Content {
    InputStream stream() throws IOException;

    /// Length of the plain text.
    long size() throws IOException;

    /// A file of somebody else's that stands in plain text.
    static Content of(Path file) {
        return new Content() {
            @Override
            public InputStream stream() throws IOException {
                return Files.newInputStream(file);
            }

            @Override
            public long size() throws IOException {
                return Files.size(file);
            }
        };
    }

    /// All of it, for a kind that cannot be read as a stream.
    ///
    /// @throws FileRefused when it is longer than `most`, before any of it is read
    default byte[] bytes(long most) throws IOException {
        if (size() > most) {
            throw new FileRefused(
                    "file.size",
                    "工作簿超过 20 MB。请另存为 CSV 后上传。",
                    "The workbook is larger than 20 MB. Save it as CSV and upload that.");
        }
        try (InputStream in = stream()) {
            return in.readNBytes(Math.toIntExact(most));
        }
    }
}
