package org.holdfast.columnar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.policy.evaluate.PackedField;

/// Attributes of a household or a member side by side in few words of 64 bits, as columns of the same
/// files: what is read for judging is then a tenth of the values. They are made of the other columns
/// when a file is written and say nothing new.
///
/// A truth has two bits (1 yes, 2 no, 3 not known); a code or a small number eight, of which the
/// highest says that it is not known. A row with a number beyond 127 has no words and its county is
/// read row by row.
public final class Packed {
    private static final int TRUTH = 2;
    private static final int NUMBER = 8;
    /// Members' words leave room for the age, which changes with the day.
    static final PackedField AGE = new PackedField("years_old", 50, 12);

    private static final int MOST = 127;
    private static final int ROOM = 62;
    /// Larger than a field can say.
    private static final Set<String> WIDE = Set.of("lifted_year", "house_area_m2");

    private static final Map<Table, List<List<PackedField>>> WORDS =
            Map.of(Table.HOUSEHOLDS, place(Table.HOUSEHOLDS), Table.MEMBERS, place(Table.MEMBERS));

    private Packed() {}

    /// The fields of each word; other tables than households and members have none.
    static List<List<PackedField>> words(Table table) {
        return WORDS.getOrDefault(table, List.of());
    }

    /// The column of a word, from 0.
    static String column(int word) {
        return "bits_" + (word + 1);
    }

    /// Where a field stands, as in SQL and in Java.
    static PackedField field(List<PackedField> word, String name) {
        return word.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<List<PackedField>> place(Table table) {
        List<List<PackedField>> words = new ArrayList<>();
        int at = ROOM;
        for (Column.Type type : List.of(Column.Type.SHORT, Column.Type.TRUTH)) {
            int width = type == Column.Type.TRUTH ? TRUTH : NUMBER;
            for (Column column : table.columns()) {
                if (column.type() == type && !WIDE.contains(column.name())) {
                    if (at + width > ROOM) {
                        words.add(new ArrayList<>());
                        at = 0;
                    }
                    words.getLast().add(new PackedField(column.name(), at, width));
                    at += width;
                }
            }
        }
        return words.stream().map(List::copyOf).toList();
    }

    /// The words of a table as columns of a DuckDB statement that has the others; nothing for a table
    /// without words.
    public static String sql(Table table) {
        List<String> columns = new ArrayList<>();
        List<List<PackedField>> words = words(table);
        for (int word = 0; word < words.size(); word++) {
            String bits = words.get(word).stream().map(Packed::sql).collect(Collectors.joining(" | "));
            String fits = words.get(word).stream()
                    .filter(field -> field.width() == NUMBER)
                    .map(field -> field.name() + " not between 0 and " + MOST)
                    .collect(Collectors.joining(" or "));
            columns.add("case when " + (fits.isEmpty() ? "false" : fits) + " then null else " + bits + " end as "
                    + column(word));
        }
        return String.join(",\n    ", columns);
    }

    private static String sql(PackedField field) {
        String value = field.width() == TRUTH
                ? "case when " + field.name() + " is null then 3 when " + field.name() + " then 1 else 2 end"
                : "case when " + field.name() + " is null then 128 else " + field.name() + " end";
        return "((" + value + ")::bigint << " + field.at() + ")";
    }
}
