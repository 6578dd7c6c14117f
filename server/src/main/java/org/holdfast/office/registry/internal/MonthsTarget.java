package org.holdfast.office.registry.internal;

import static org.holdfast.office.intake.Field.of;
import static org.holdfast.office.intake.Field.required;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.holdfast.office.intake.Field;
import org.holdfast.office.intake.Kind;
import org.holdfast.office.intake.RowValues;

/// Incomes and expenses by month: one row a household, year and component. An empty month is unknown or, where
/// a source covers it, nothing.
final class MonthsTarget extends RegistryTarget {
    private static final String[] NAMES = {"一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"};
    /// A second time is enough where two chunks met; more says that something else is in the way.
    private static final int TIMES = 3;

    /// What a month's column can hold: 21 million yuan.
    private static final Kind MONEY = new Kind.Money(0, Integer.MAX_VALUE);

    private static final List<Field> FIELDS = Stream.concat(
                    Stream.of(
                            required("household_no", new Kind.Text(40), "户编号", "household number"),
                            required("village", new Kind.Village(), "村代码", "village code"),
                            required("year", new Kind.Whole(1990, 2100), "年度", "year"),
                            required("component", Codes.list("component"), "项目", "component")),
                    IntStream.rangeClosed(1, 12).mapToObj(m -> of("m" + m, MONEY, NAMES[m - 1], "month " + m)))
            .toList();

    MonthsTarget(Tools tools) {
        super(tools);
    }

    @Override
    public String name() {
        return "registry.months";
    }

    @Override
    public String zh() {
        return "收支（按月）";
    }

    @Override
    public String en() {
        return "Money by month";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public String stagingTable() {
        return "registry.staging_months";
    }

    @Override
    public void examine(RowValues row) {
        Long year = row.number("year");
        if (year != null && year > today().getYear()) {
            row.problem("year", "months.unknown-year");
        }
    }

    @Override
    public List<SetFinding> examineAll(Staged batch) {
        List<SetFinding> findings = new ArrayList<>(statement("months_twice", batch)
                .query((row, n) -> new SetFinding(
                        row.getLong("row_no"),
                        "component",
                        "",
                        "months.twice",
                        details(row.getLong("first_row")),
                        row.getBoolean("same")))
                .list());
        findings.addAll(rowsWithoutHousehold(batch));
        return findings;
    }

    @Override
    public Applied apply(Staged batch, Chunk chunk) {
        int changed = 0;
        int left = 1;
        for (int time = 0; left > 0; time++) {
            if (time == TIMES) {
                throw new IllegalStateException(
                        left + " years of households could not be written; nothing of the chunk was applied.");
            }
            Written written = write(batch, chunk);
            changed += written.changed();
            left = written.left();
        }
        Subjects.endNoneSaid(this, "coverage_none_ended_months", batch, chunk);
        tell(batch, chunk);
        return applied(batch, chunk, changed);
    }

    /// @param left households' years that the chunk beside this one put in at the same time
    private record Written(int changed, int left) {}

    private Written write(Staged batch, Chunk chunk) {
        return statement("months_apply", batch, chunk)
                .query((row, n) -> new Written(row.getInt("changed"), row.getInt("left_over")))
                .single();
    }
}
