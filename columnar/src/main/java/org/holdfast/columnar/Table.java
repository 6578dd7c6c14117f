package org.holdfast.columnar;

import static org.holdfast.columnar.Column.Type.AMOUNTS;
import static org.holdfast.columnar.Column.Type.DAY;
import static org.holdfast.columnar.Column.Type.INT;
import static org.holdfast.columnar.Column.Type.LONG;
import static org.holdfast.columnar.Column.Type.SHORT;
import static org.holdfast.columnar.Column.Type.TEXT;
import static org.holdfast.columnar.Column.Type.TRUTH;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The tables of a county's copy, each in a file of its own, all in the order of household numbers. This is the
/// only place that names their columns and types; a change here is a new [CopyState#FORMAT].
public enum Table {
    HOUSEHOLDS(
            of(LONG, "household_id", "region_code", "came", "income_at_identification"),
            of(INT, "version", "declared_size", "measures_count", "development_measures_count"),
            of(INT, "road_distance_m", "cultivated_mu"),
            of(SHORT, "lifted_year", "monitored_type", "first_cause", "house_grade", "house_area_m2"),
            of(TRUTH, "lifted", "risk_eliminated", "fallback_tag", "relocated", "contact_known"),
            of(TRUTH, "water_safe", "toilet_usable", "road_hardened"),
            of(TRUTH, "flag_housing", "flag_dropout", "flag_water", "flag_insurance"),
            of(DAY, "monitored_on")),
    MEMBERS(
            of(LONG, "household_id"),
            of(DAY, "born_on"),
            of(SHORT, "sex", "relation", "education", "student", "labour", "disability_kind", "disability_grade"),
            of(SHORT, "insured_kinds", "work_months", "work_place"),
            of(TRUTH, "chronic", "serious_illness", "disabled", "insured", "pension", "dibao", "tekun", "working"),
            of(TRUTH, "public_post", "document", "id_problem", "not_in_school_reason", "graduate_unemployed")),
    /// `person_id` is 0 in the row of the household itself.
    MONEY(
            of(LONG, "household_id", "person_id"),
            of(SHORT, "year"),
            of(AMOUNTS, "wage", "operating", "operating_expense", "property", "transfer", "claims"),
            of(AMOUNTS, "medical_self_paid", "schooling_self_paid", "other_self_paid")),
    EVENTS(of(LONG, "household_id", "amount"), of(DAY, "happened_on"), of(SHORT, "kind", "tag"), of(TRUTH, "open")),
    /// What sources cover: of whole places first (without a household), then of single households. Months are
    /// counted as year * 12 + month - 1.
    COVERAGE(
            of(LONG, "household_id", "region_lo", "region_hi"),
            of(INT, "from_month", "until_month"),
            of(LONG, "recorded"),
            of(TEXT, "subject"));

    private final List<Column> columns;

    Table(Group... groups) {
        List<Column> all = new ArrayList<>();
        for (Group group : groups) {
            group.names().forEach(name -> all.add(new Column(name, group.type(), all.size())));
        }
        this.columns = List.copyOf(all);
    }

    /// In the order in which they stand in the file.
    public List<Column> columns() {
        return columns;
    }

    /// A column that exists. Throws [IllegalArgumentException] for another name, a mistake in the program.
    public Column column(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException(this + " has no column " + name));
    }

    private Optional<Column> find(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /// The file's name without its ending; also that of the statements which read the registry.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The file's name in the county's folder.
    public String file() {
        return word() + ".parquet";
    }

    private static Group of(Column.Type type, String... names) {
        return new Group(type, Arrays.asList(names));
    }

    private record Group(Column.Type type, List<String> names) {}
}
