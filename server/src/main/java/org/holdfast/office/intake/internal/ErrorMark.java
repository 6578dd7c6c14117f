package org.holdfast.office.intake.internal;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.office.intake.internal.RowSource.SourceRow;

/// The mark by which an error file is known when it comes back: the heading of its error column ends with its
/// batch.
final class ErrorMark {
    private static final Pattern MARK = Pattern.compile(
            Pattern.quote(Layout.ERROR_HEADING) + " #([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    private ErrorMark() {}

    static String heading(UUID batch) {
        return Layout.ERROR_HEADING + " #" + batch;
    }

    /// The batch a file says it mends. A file that cannot be read says nothing; reading it will say why.
    static Optional<UUID> batchIn(Content file, String name, int headingRow) {
        try (RowSource source = Examination.open(file, FileKind.of(file, name))) {
            for (SourceRow row = source.next(); row != null && row.rowNo() <= headingRow; row = source.next()) {
                for (String cell : row.cells()) {
                    Matcher mark = MARK.matcher(cell);
                    if (mark.find()) {
                        return Optional.of(UUID.fromString(mark.group(1)));
                    }
                }
            }
            return Optional.empty();
        } catch (FileRefused | IOException unreadable) {
            return Optional.empty();
        }
    }
}
