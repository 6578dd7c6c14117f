package org.holdfast.office.exchange.internal;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdfast.office.intake.Field;
import org.holdfast.office.intake.Kind;
import org.holdfast.office.intake.Layouts;
import org.holdfast.office.intake.Layouts.Cell;
import org.holdfast.office.region.Place;
import org.holdfast.office.region.Places;
import org.jspecify.annotations.Nullable;

/// Writes what the registry holds in the words of the layout. What is not known, what is kept coarser than the layout
/// says it, and numbers of documents, phones and cards stay empty: an empty cell says nothing and erases nothing.
final class NationalSheet {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");
    /// The layout has months here.
    private static final Set<String> MONTHS = Set.of("monitored_on", "eliminated_on");
    private static final Set<String> FILES_OWN = Set.of("contact_name", "first_identified_on");
    private static final String OF_YEAR = "registry.year";
    private static final String OF_PERSON = "registry.person";

    private final List<Layouts.Column> columns;
    private final Places places;
    private final Map<Long, String[]> names = new HashMap<>();

    NationalSheet(Layouts.Layout layout, Places places) {
        this.columns = layout.columns().stream().filter(NationalSheet::written).toList();
        this.places = places;
    }

    /// A contact without a number says nothing by itself, and the first identification of a household that was
    /// identified more than once is the file's own.
    private static boolean written(Layouts.Column column) {
        return !(column.cell() instanceof Cell.Value value)
                || !value.target().equals("exchange.national")
                        && !FILES_OWN.contains(value.field().name());
    }

    List<String> headings() {
        return columns.stream().map(Layouts.Column::heading).toList();
    }

    int at(String field) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).cell() instanceof Cell.Value value
                    && value.field().name().equals(field)) {
                return i;
            }
        }
        throw new IllegalStateException("The layout has no column for " + field);
    }

    /// Cells of the household, the same in each of its rows; those of persons stay empty.
    List<String> household(ResultSet row) throws SQLException {
        String[] place = names.computeIfAbsent(row.getLong("region_code"), this::place);
        List<String> cells = new ArrayList<>();
        for (Layouts.Column column : columns) {
            cells.add(
                    switch (column.cell()) {
                        case Cell.Township _ -> place[0];
                        case Cell.Village _ -> place[1];
                        case Cell.Value value when ofPerson(value) -> "";
                        case Cell.Value value when value.target().equals(OF_YEAR) -> sum(row, value.field());
                        case Cell.Value value -> value(row, value);
                        case Cell.Words _ -> "";
                    });
        }
        return cells;
    }

    private static boolean ofPerson(Cell.Value value) {
        return value.target().equals(OF_PERSON) && !value.field().name().equals("household_no");
    }

    /// The household's cells with those of one of its persons.
    List<String> person(List<String> household, ResultSet row) throws SQLException {
        List<String> cells = new ArrayList<>(household);
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = columns.get(i).cell();
            if (cell instanceof Cell.Value value && ofPerson(value)) {
                cells.set(i, value(row, value));
            } else if (cell instanceof Cell.Words words) {
                cells.set(i, words(row, words));
            }
        }
        return cells;
    }

    private String[] place(long village) {
        String township =
                places.find(4, village - village % 1_000).map(Place::name).orElse("");
        return new String[] {township, places.village(village).map(Place::name).orElse("")};
    }

    private static String value(ResultSet row, Cell.Value value) throws SQLException {
        if (value.field().secret().isPresent()) {
            return "";
        }
        Object held = row.getObject(value.field().name());
        if (held == null) {
            return "";
        }
        return value.words().isEmpty() ? plain(held, value.field()) : worded(held, value);
    }

    /// Where several words of the file mean the same to us, only "no" is written: its words are synonyms, those
    /// of "yes" are kinds we do not keep.
    private static String worded(Object held, Cell.Value value) {
        boolean no = Boolean.FALSE.equals(held);
        List<String> said = value.words().getOrDefault(held instanceof Boolean ? no ? "no" : "yes" : held, List.of());
        return said.size() == 1 || no && !said.isEmpty() ? said.getFirst() : "";
    }

    private static String plain(Object held, Field field) {
        return switch (field.kind()) {
            case Kind.YesNo _ -> Boolean.TRUE.equals(held) ? "是" : "否";
            case Kind.Code code -> code.labels().getOrDefault(((Number) held).intValue(), "");
            case Kind.Money _ ->
                BigDecimal.valueOf(((Number) held).longValue(), 2).toPlainString();
            case Kind.Day _
            when held instanceof Date day && MONTHS.contains(field.name()) -> MONTH.format(day.toLocalDate());
            case Kind.Scaled scaled ->
                BigDecimal.valueOf(((Number) held).longValue(), scaled.digits()).toPlainString();
            case Kind.Text _, Kind.Whole _, Kind.Day _, Kind.Month _, Kind.Village _, Kind.Place _ -> held.toString();
            case Kind.Document _, Kind.Phone _, Kind.BankCard _ -> "";
        };
    }

    /// A year's sum, where the whole year is known.
    private static String sum(ResultSet row, Field field) throws SQLException {
        if (field.kind() instanceof Kind.Text || field.kind() instanceof Kind.Village) {
            return row.getString(field.name());
        }
        Array held = row.getArray(field.name());
        if (held == null) {
            return "";
        }
        long sum = 0;
        for (Integer month : (Integer[]) held.getArray()) {
            if (month == null) {
                return "";
            }
            sum += month;
        }
        return BigDecimal.valueOf(sum, 2).toPlainString();
    }

    /// The words of what is yes; "healthy" where everything is known to be no; empty where something is unknown.
    private static String words(ResultSet row, Cell.Words words) throws SQLException {
        Set<String> said = new LinkedHashSet<>();
        for (Map.Entry<String, String> word : words.fields().entrySet()) {
            @Nullable Object held = row.getObject(word.getValue());
            if (held == null) {
                return "";
            }
            if (Boolean.TRUE.equals(held)) {
                said.add(word.getKey());
            }
        }
        return said.isEmpty() ? "健康" : String.join(";", said);
    }
}
