package org.holdfast.office.papers.internal;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/// Reads what comes back: the number in the square of a picture.
public final class PaperReader {
    private PaperReader() {}

    /// Everything that is written in squares.
    public static List<String> squares(BufferedImage picture) {
        return QrCode.read(picture);
    }

    /// The number of ours on the picture; empty when there is none.
    static Optional<String> number(BufferedImage picture) {
        return squares(picture).stream()
                .flatMap(text -> PaperNumber.read(text).stream())
                .findFirst();
    }
}
