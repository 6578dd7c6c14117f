package org.holdfast.office.intake.internal;

import java.util.List;
import java.util.Map;

/// How the columns of one layout become fields of our targets. One YAML file each; see profiles/README.
///
/// @param headingRow the row of the sheet that holds the headings, the first being 1
/// @param dataset empty for the registry itself; a survey's rows carry its name and never mix with it
/// @param asks what the one who brings the file must state, because the file does not say it
/// @param withPlaceNames places are named by words, not by codes
/// @param template offered as an empty workbook to fill in
/// @param notKept columns of the layout of which nothing is kept, each with the reason that the preview gives
/// @param refusesUnlisted a filled column that is neither mapped nor listed as not kept refuses the file; otherwise
///     the preview names it
record Profile(
        String name,
        String zh,
        String en,
        int headingRow,
        String dataset,
        List<Ask> asks,
        List<Part> parts,
        boolean withPlaceNames,
        boolean template,
        List<NotKept> notKept,
        boolean refusesUnlisted) {

    Profile {
        asks = List.copyOf(asks);
        parts = List.copyOf(parts);
        notKept = List.copyOf(notKept);
    }

    /// Columns that are read by nobody, and why.
    record NotKept(List<String> headings, String zh, String en) {
        NotKept {
            headings = List.copyOf(headings);
        }
    }

    record Ask(String name, String zh, String en) {}

    /// What one row of the file gives to one target.
    ///
    /// @param oncePer the field whose value is repeated on several rows (a household on each of its members'
    ///     rows); only its
    ///     first row is taken, and a later row that contradicts it is refused. Empty: every row counts.
    /// @param onlyIfFilled the row says nothing to this target when all these columns are empty; empty list:
    ///     always
    record Part(
            String target,
            String oncePer,
            List<String> onlyIfFilled,
            List<Mapping> mappings,
            Map<String, String> options) {
        Part {
            onlyIfFilled = List.copyOf(onlyIfFilled);
            mappings = List.copyOf(mappings);
            options = Map.copyOf(options);
        }
    }

    /// @param part 0 the whole amount, 1 what lies above zero, -1 what lies below, as a positive amount
    record Term(String heading, int sign, int part) {}

    record Mapping(String field, From from, How how) {}

    /// Where a field's text comes from. A column is named by any of its known headings.
    sealed interface From {
        /// Every heading that may feed the field.
        default List<String> named() {
            return switch (this) {
                case Column column -> column.headings();
                case Contains contains -> contains.headings();
                case CountFilled count -> count.headings();
                case VillageNames names -> List.of(names.township(), names.village());
                case Sum sum -> sum.terms().stream().map(Term::heading).toList();
                case BornFromAge age -> List.of(age.heading());
                case Joined joined -> joined.headings();
                case Constant _, Asked _, RowNumber _ -> List.of();
            };
        }

        record Column(List<String> headings) implements From {}

        /// Yes when the cell's list of words holds `word`; unknown when the cell is empty.
        record Contains(List<String> headings, String word) implements From {}

        /// How many of these columns say something else than no. When all are empty: none where the source
        /// writes nothing for nothing, otherwise unknown.
        record CountFilled(List<String> headings, boolean blankIsNone) implements From {}

        record Constant(String text) implements From {}

        /// What the one who brings the file stated under this name.
        record Asked(String ask) implements From {}

        /// The village of these names, looked up in the division list within the bringer's scope.
        record VillageNames(String township, String village) implements From {}

        /// Amounts of several columns added up, each with its sign; `pos(x)` and `neg(x)` take what lies above
        /// or below zero of a column, the second as a positive amount. Unknown when all of them are.
        record Sum(List<Term> terms) implements From {}

        /// Somebody's birthday when only the age in a year is known: the middle of that year.
        record BornFromAge(String heading, int inYear) implements From {}

        /// The row's own number, where the file gives its rows no other key.
        record RowNumber() implements From {}

        /// Several cells put together, to make a key of what has none.
        record Joined(List<String> headings, String separator) implements From {}
    }
}
