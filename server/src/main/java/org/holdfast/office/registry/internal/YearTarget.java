package org.holdfast.office.registry.internal;

import static org.holdfast.office.intake.Field.of;
import static org.holdfast.office.intake.Field.required;

import java.util.List;
import org.holdfast.office.intake.Field;
import org.holdfast.office.intake.Kind;
import org.holdfast.office.intake.RowValues;

/// Incomes and expenses of which only the year's sum is known. A yearly amount stays yearly: nobody divides it
/// by twelve.
final class YearTarget extends RegistryTarget {
    private static final Kind MONEY = new Kind.Money(0, Integer.MAX_VALUE);

    private static final List<Field> FIELDS = List.of(
            required("household_no", new Kind.Text(40), "户编号", "household number"),
            required("village", new Kind.Village(), "村代码", "village code"),
            of("person_no", new Kind.Text(40), "人编号", "person number"),
            required("year", new Kind.Whole(1960, 2100), "年度", "year"),
            of("wage", MONEY, "工资性收入", "wages"),
            of("operating", MONEY, "生产经营性收入", "operating income"),
            of("operating_expense", MONEY, "生产经营性支出", "operating expense"),
            of("property", MONEY, "财产性收入", "property income"),
            of("transfer", MONEY, "转移性收入", "transfers"),
            of("claims", MONEY, "理赔收入", "claims"),
            of("medical_self_paid", MONEY, "医疗合规自付", "own medical spending"),
            of("schooling_self_paid", MONEY, "教育合规自付", "own schooling spending"),
            of("other_self_paid", MONEY, "合规自付支出", "other own spending"),
            of("total_spending", MONEY, "总支出", "total spending"));

    private final boolean ofPersons;

    /// @param ofPersons the twin for one person's sums: the same columns in a staging table of its own, so that
    ///     one file
    ///     may feed both
    YearTarget(Tools tools, boolean ofPersons) {
        super(tools);
        this.ofPersons = ofPersons;
    }

    @Override
    public String name() {
        return ofPersons ? "registry.person-year" : "registry.year";
    }

    @Override
    public String zh() {
        return "收支（全年）";
    }

    @Override
    public String en() {
        return "Money by year";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public String stagingTable() {
        return ofPersons ? "registry.staging_person_year" : "registry.staging_year";
    }

    @Override
    public void examine(RowValues row) {
        Long year = row.number("year");
        if (year != null && year > today().getYear()) {
            row.problem("year", "months.unknown-year");
        }
        Long medical = row.number("medical_self_paid");
        Long all = row.number("total_spending");
        if (medical != null && all != null && medical > all) {
            row.problem("medical_self_paid", "survey.more-medicine", all / 100);
        }
    }

    @Override
    public List<SetFinding> examineAll(Staged batch) {
        return rowsWithoutHousehold(batch);
    }

    @Override
    public Applied apply(Staged batch, Chunk chunk) {
        int changed = over("year_apply", batch)
                .param("first", chunk.firstRow())
                .param("until", chunk.untilRow())
                .param("entry", chunk.entryId())
                .query((row, n) -> row.getInt(1))
                .single();
        tell(batch, chunk);
        return applied(batch, chunk, changed);
    }
}
