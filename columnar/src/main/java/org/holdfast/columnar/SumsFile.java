package org.holdfast.columnar;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.holdfast.policy.term.Term;

/// What a county's months add up to in one month, beside its tables: three files in the folder of the
/// state they were made of. They are made by whoever has read the months once and say nothing new.
///
/// - `sums-<month>`: for each household its sum of each window in fen where it is known exactly and
/// fits 32 bits, and the number of its pattern of coverage;
/// - `open-<month>`: every other sum, its least and its greatest (nothing: no end);
/// - `covered-<month>`: what each pattern covers of each kind of event, a bit for each month back.
final class SumsFile {
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

    private static Path file(Path folder, String name, LocalDate asOf) {
        return folder.resolve(name + "-" + YearMonth.from(asOf) + ".parquet");
    }

    /// The column of a window: `wage_12`, `wage_12_before_12`.
    static String column(Term.Window window) {
        String name = window.component() + "_" + window.months();
        return window.before() == 0 ? name : name + "_before_" + window.before();
    }
}
