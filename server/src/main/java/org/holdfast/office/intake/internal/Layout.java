package org.holdfast.office.intake.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.holdfast.office.intake.Field;
import org.holdfast.office.intake.ImportTarget;
import org.holdfast.office.intake.internal.Profile.From;
import org.jspecify.annotations.Nullable;

/// A profile bound to the headings of one file: which column feeds which field of which target.
final class Layout {
    /// Headings of the columns we append to error files; they also carry the batch and the original row.
    static final String ERROR_HEADING = "错误 error";
    static final String ROW_HEADING = "原行号 holdfast_row";

    /// One field of one part. `columns` are the indices its text is made from.
    record Bound(int fieldIndex, Field field, From from, How how, int[] columns) {}

    /// `filled` are the columns of which at least one must say something; empty = always.
    record BoundPart(
            int number,
            ImportTarget target,
            Profile.Part part,
            List<Bound> bounds,
            int[] filled,
            int keyColumn,
            int[] repeated) {}

    /// A column that feeds no field.
    ///
    /// @param why what the profile says of it; empty where the profile does not know the column
    record LeftOut(int column, String heading, Optional<Profile.NotKept> why) {}

    private final List<String> headings;
    private final List<BoundPart> parts;
    private final List<LeftOut> leftOut;
    private final int rowColumn;
    private final int errorColumn;

    private Layout(
            List<String> headings, List<BoundPart> parts, List<LeftOut> leftOut, int rowColumn, int errorColumn) {
        this.headings = headings;
        this.parts = parts;
        this.leftOut = leftOut;
        this.rowColumn = rowColumn;
        this.errorColumn = errorColumn;
    }

    /// @throws FileRefused when a required column is missing or a heading stands twice
    static Layout bind(Profile profile, String[] headingCells, Function<String, ImportTarget> targets) {
        return new Binding(profile, headingCells, targets).layout();
    }

    List<BoundPart> parts() {
        return parts;
    }

    /// Columns of the file that feed no field.
    List<LeftOut> leftOut() {
        return leftOut;
    }

    /// Columns that belong to the user, without the ones we appended.
    int columns() {
        int end = headings.size();
        return errorColumn >= 0 ? Math.min(end, errorColumn) : end;
    }

    String heading(int column) {
        return column >= 0 && column < headings.size() ? headings.get(column) : "";
    }

    /// The column with the original row number of an error file, or -1.
    int rowColumn() {
        return rowColumn;
    }

    private static final class Binding {
        private final Profile profile;
        private final Function<String, ImportTarget> targets;
        private final List<String> headings = new ArrayList<>();
        private final Map<String, Integer> byHeading = new HashMap<>();
        private final Set<Integer> used = new LinkedHashSet<>();
        private final List<String> missing = new ArrayList<>();
        private int rowColumn = -1;
        private int errorColumn = -1;

        Binding(Profile profile, String[] cells, Function<String, ImportTarget> targets) {
            this.profile = profile;
            this.targets = targets;
            for (int i = 0; i < cells.length; i++) {
                add(CellReader.trimmed(cells[i]).replaceAll("\\s+", " "), i);
            }
        }

        private void add(String heading, int column) {
            headings.add(heading);
            if (heading.isEmpty()) {
                return;
            }
            if (heading.startsWith(ERROR_HEADING) || heading.equals("错误") || heading.equals("error")) {
                errorColumn = column;
                return;
            }
            if (heading.equals(ROW_HEADING)) {
                rowColumn = column;
                return;
            }
            put(heading, column, true);
            int blank = heading.lastIndexOf(' ');
            if (blank > 0) {
                put(heading.substring(blank + 1), column, false);
                put(heading.substring(0, blank), column, false);
            }
        }

        private void put(String heading, int column, boolean whole) {
            Integer earlier = byHeading.putIfAbsent(key(heading), column);
            if (whole
                    && earlier != null
                    && earlier != column
                    && headings.get(earlier).equals(heading)) {
                throw new FileRefused(
                        "file.heading-twice",
                        "表头“" + heading + "”出现两次。请删去一列后重新上传。",
                        "The heading \"" + heading
                                + "\" stands twice. Delete one of the columns and upload the file again.");
            }
        }

        private static String key(String heading) {
            return heading.replace("（", "(")
                    .replace("）", ")")
                    .replace("*", "")
                    .strip()
                    .toLowerCase(Locale.ROOT);
        }

        Layout layout() {
            List<BoundPart> parts = new ArrayList<>();
            int number = 0;
            for (Profile.Part part : profile.parts()) {
                parts.add(part(number++, part));
            }
            if (!missing.isEmpty()) {
                throw new FileRefused(
                        "file.heading-missing",
                        "第 " + profile.headingRow() + " 行表头缺少:" + String.join("、", missing) + "。请补上这些列，或另选模板。",
                        "Row " + profile.headingRow() + " lacks the headings " + String.join(", ", missing)
                                + ". Add these columns or choose another template.");
            }
            return new Layout(headings, parts, leftOut(), rowColumn, errorColumn);
        }

        private List<LeftOut> leftOut() {
            Map<Integer, Profile.NotKept> reasons = new HashMap<>();
            for (Profile.NotKept group : profile.notKept()) {
                for (String heading : group.headings()) {
                    @Nullable Integer column = byHeading.get(key(heading));
                    if (column != null) {
                        reasons.putIfAbsent(column, group);
                    }
                }
            }
            List<LeftOut> left = new ArrayList<>();
            for (int i = 0; i < headings.size(); i++) {
                if (!headings.get(i).isEmpty() && !used.contains(i) && i != rowColumn && i != errorColumn) {
                    left.add(new LeftOut(i, headings.get(i), Optional.ofNullable(reasons.get(i))));
                }
            }
            return left;
        }

        private BoundPart part(int number, Profile.Part part) {
            ImportTarget target = targets.apply(part.target());
            List<Bound> bounds = new ArrayList<>();
            int keyColumn = -1;
            Set<Integer> repeated = new LinkedHashSet<>();
            for (Profile.Mapping mapping : part.mappings()) {
                int index = indexOf(target, mapping.field());
                Field field = target.fields().get(index);
                int[] columns = columnsOf(mapping.from(), field.required());
                if (columns.length > 0 && columns[0] >= 0 || columns.length == 0) {
                    bounds.add(new Bound(index, field, mapping.from(), mapping.how(), columns));
                }
                if (mapping.field().equals(part.oncePer()) && columns.length > 0) {
                    keyColumn = columns[0];
                }
                for (int column : columns) {
                    repeated.add(column);
                }
            }
            int[] filled = part.onlyIfFilled().stream()
                    .mapToInt(this::column)
                    .filter(c -> c >= 0)
                    .toArray();
            repeated.remove(-1);
            return new BoundPart(
                    number,
                    target,
                    part,
                    bounds,
                    filled,
                    keyColumn,
                    repeated.stream().mapToInt(Integer::intValue).toArray());
        }

        private static int indexOf(ImportTarget target, String field) {
            for (int i = 0; i < target.fields().size(); i++) {
                if (target.fields().get(i).name().equals(field)) {
                    return i;
                }
            }
            throw new IllegalStateException(target.name() + " has no field " + field);
        }

        private int[] columnsOf(From from, boolean required) {
            return switch (from) {
                case From.Column column -> new int[] {oneOf(column.headings(), required)};
                case From.Contains contains -> new int[] {oneOf(contains.headings(), required)};
                case From.Sum sum ->
                    sum.terms().stream()
                            .mapToInt(t -> oneOf(List.of(t.heading()), true))
                            .toArray();
                case From.BornFromAge age -> new int[] {oneOf(List.of(age.heading()), required)};
                case From.CountFilled count ->
                    count.headings().stream()
                            .mapToInt(this::column)
                            .filter(c -> c >= 0)
                            .toArray();
                case From.Joined joined ->
                    joined.headings().stream()
                            .mapToInt(h -> oneOf(List.of(h), true))
                            .toArray();
                case From.VillageNames names ->
                    new int[] {oneOf(List.of(names.village()), true), oneOf(List.of(names.township()), true)};
                case From.Constant _, From.Asked _, From.RowNumber _ -> new int[0];
            };
        }

        private int oneOf(List<String> alternatives, boolean required) {
            for (String heading : alternatives) {
                int column = column(heading);
                if (column >= 0) {
                    return column;
                }
            }
            if (required) {
                missing.add(
                        alternatives.size() > 1
                                ? alternatives.get(1) + " " + alternatives.get(0)
                                : alternatives.get(0));
            }
            return -1;
        }

        private int column(String heading) {
            @Nullable Integer column = byHeading.get(key(heading));
            if (column == null) {
                return -1;
            }
            used.add(column);
            return column;
        }
    }
}
