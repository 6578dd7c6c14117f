package org.holdfast.office.registry.internal;

import static org.holdfast.office.intake.Field.of;
import static org.holdfast.office.intake.Field.required;

import java.util.ArrayList;
import java.util.List;
import org.holdfast.office.intake.Field;
import org.holdfast.office.intake.Kind;
import org.holdfast.office.intake.RowValues;

/// What people plan to do for work in a year. Nothing is judged by a plan, so nobody is told of it.
final class WorkPlanTarget extends RegistryTarget {
    private static final List<Field> FIELDS = List.of(
            required("household_no", new Kind.Text(40), "户编号", "household number"),
            required("village", new Kind.Village(), "村代码", "village code"),
            required("person_no", new Kind.Text(40), "人编号", "person number"),
            required("year", new Kind.Whole(2000, 2100), "计划年度", "year of the plan"),
            of("planned", new Kind.YesNo(), "是否计划务工", "plans to work"),
            of("place_province", new Kind.Text(40), "计划务工所在省", "province"),
            of("place_city", new Kind.Text(40), "计划务工所在市", "prefecture"),
            of("place_county", new Kind.Text(40), "计划务工所在县", "county"),
            of("service_need", new Kind.Text(200), "就业服务需求", "service wanted"));

    WorkPlanTarget(Tools tools) {
        super(tools);
    }

    @Override
    public String name() {
        return "registry.work-plan";
    }

    @Override
    public String zh() {
        return "计划外出务工";
    }

    @Override
    public String en() {
        return "Plans for work";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public String stagingTable() {
        return "registry.staging_work_plan";
    }

    @Override
    public void examine(RowValues row) {
        Boolean planned = row.yes("planned");
        boolean place = row.text("place_county") != null;
        if (Boolean.FALSE.equals(planned) && place) {
            row.problem("place_county", "plan.place-idle");
        }
        if (Boolean.TRUE.equals(planned) && !place) {
            row.problem("place_county", "plan.no-county");
        }
    }

    @Override
    public List<SetFinding> examineAll(Staged batch) {
        List<SetFinding> findings = new ArrayList<>(statement("plan_twice", batch)
                .query((row, n) -> new SetFinding(
                        row.getLong("row_no"),
                        "person_no",
                        "",
                        "person.twice",
                        details(row.getLong("first_row")),
                        row.getBoolean("same")))
                .list());
        findings.addAll(rowsWithoutHousehold(batch));
        findings.addAll(statement("plan_nobody", batch)
                .query((row, n) -> new SetFinding(
                        row.getLong("row_no"),
                        "person_no",
                        row.getString("person_no"),
                        "plan.nobody",
                        List.of(),
                        false))
                .list());
        return findings;
    }

    @Override
    public Applied apply(Staged batch, Chunk chunk) {
        alone();
        return applied(batch, chunk, count("plan_apply", batch, chunk));
    }
}
