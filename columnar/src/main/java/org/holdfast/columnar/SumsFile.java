package org.holdfast.columnar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.holdfast.policy.term.Term;

/// What a county's months add up to in one month, beside its tables: three files in the folder of the
/// state they were made of. They are made by whoever has read the months once and say nothing new.
///
/// - `sums-<month>`: for each household its sum of each window in fen where it is known exactly and
/// fits 32 bits, and the number of its pattern of coverage;
/// - `open-<month>`: every other sum, its least and its greatest (nothing: no end);
/// - `covered-<month>`: what each pattern covers of each kind of event, a bit for each month back.
///
/// A fourth, `sums-<month>.seal`, lists their lengths and checksums after those of the copy and is
/// written last: files that are not as it says are as good as none.
public final class SumsFile {
    static final String HOUSEHOLD = "household_id";
    static final String PATTERN = "pattern";

    private SumsFile() {}

    static Path sums(Path folder, LocalDate asOf) {
        return file(folder, "sums", asOf);
    }

    static Path open(Path folder, LocalDate asOf) {
        return file(folder, "open", asOf);
    }

    static Path covered(Path folder, LocalDate asOf) {
        return file(folder, "covered", asOf);
    }

    static Path seal(Path folder, LocalDate asOf) {
        return folder.resolve("sums-" + YearMonth.from(asOf) + ".seal");
    }

    /// What the seal of the three files says.
    ///
    /// @param of the seal of the copy they were made of: a state may be written twice
    static String sealText(Path folder, LocalDate asOf, String of) throws IOException {
        StringBuilder text = new StringBuilder(of);
        for (Path file : List.of(sums(folder, asOf), open(folder, asOf), covered(folder, asOf))) {
            text.append(CopySeal.line(folder, file.getFileName().toString()));
        }
        return text.toString();
    }

    /// Whether the files are there as they were written and made of the copy that stands there now.
    static boolean isWhole(Path folder, LocalDate asOf) {
        try {
            Path seal = seal(folder, asOf);
            return Files.exists(seal) && Files.readString(seal).equals(sealText(folder, asOf, CopySeal.read(folder)));
        } catch (IOException e) {
            return false;
        }
    }

    private static Path file(Path folder, String name, LocalDate asOf) {
        return folder.resolve(name + "-" + YearMonth.from(asOf) + ".parquet");
    }

    /// The column of a window: `wage_12`, `wage_12_before_12`.
    public static String column(Term.Window window) {
        String name = window.component() + "_" + window.months();
        return window.before() == 0 ? name : name + "_before_" + window.before();
    }
}
