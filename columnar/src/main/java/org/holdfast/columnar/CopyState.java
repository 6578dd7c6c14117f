package org.holdfast.columnar;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What of the registry a county's copy holds. Its name is that of the copy's folder,
/// `<root>/<county, 12 digits>/<state>/`; the folder stands under this name only when it is whole.
///
/// @param format of the columns, see [Table]
/// @param position the last journal entry whose rows are in it
/// @param rows changes of the registry it was written after
/// @param coverage a number that moves with what sources cover
public record CopyState(int format, long position, long rows, long coverage) {

    /// Raised with every change of the columns or of what stands in the folder: a copy of an older
    /// format is written anew by the office, one of a newer format is left to the newer office that
    /// wrote it.
    public static final int FORMAT = 3;

    /// Begins the names of folders that are being written and do not count.
    public static final String WRITING = "writing-";

    private static final Pattern BEGINS = Pattern.compile("(\\d{1,9})-.*");
    private static final Pattern NAME = Pattern.compile("(\\d{1,9})-(\\d{1,18})-(\\d{1,18})-(\\d{1,18})");

    /// A state in the present format.
    public static CopyState of(long position, long rows, long coverage) {
        return new CopyState(FORMAT, position, rows, coverage);
    }

    public String name() {
        return format + "-" + position + "-" + rows + "-" + coverage;
    }

    /// Reads a folder's name; nothing where it is not that of a state.
    public static Optional<CopyState> parse(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches()
                ? Optional.of(new CopyState(
                        Integer.parseInt(parts.group(1)),
                        Long.parseLong(parts.group(2)),
                        Long.parseLong(parts.group(3)),
                        Long.parseLong(parts.group(4))))
                : Optional.empty();
    }

    /// The format a folder's name begins with; nothing where it begins with none. Of a newer format
    /// no more is known.
    public static OptionalInt formatOf(String name) {
        Matcher begins = BEGINS.matcher(name);
        return begins.matches() ? OptionalInt.of(Integer.parseInt(begins.group(1))) : OptionalInt.empty();
    }

    /// The name of a county's folder.
    ///
    /// @param county 12-digit code
    public static String county(long county) {
        return "%012d".formatted(county);
    }
}
