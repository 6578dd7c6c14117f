package org.holdfast.office.registry.internal;

import static org.holdfast.office.intake.Field.of;
import static org.holdfast.office.intake.Field.required;

import java.util.List;
import org.holdfast.office.intake.Field;
import org.holdfast.office.intake.Kind;
import org.holdfast.office.intake.RowValues;

/// What happened to households and their people, as departments report it.
final class EventTarget extends RegistryTarget {
    private static final List<Field> FIELDS = List.of(
            required("household_no", new Kind.Text(40), "户编号", "household number"),
            required("village", new Kind.Village(), "村代码", "village code"),
            of("person_no", new Kind.Text(40), "人编号", "person number"),
            required("kind", Codes.list("event-kind"), "事件", "event"),
            required("happened_on", new Kind.Day(), "发生日期", "happened on"),
            of("reported_on", new Kind.Day(), "上报日期", "reported on"),
            of("amount", new Kind.Money(0, 100_000_000_00L), "金额", "amount"),
            of("tag", Codes.list("event-tag"), "标签", "tag"),
            of("open", new Kind.YesNo(), "是否未了结", "open"),
            required("source", Codes.list("source"), "来源", "source"),
            of("source_record", new Kind.Text(80), "来源记录号", "source record"));

    EventTarget(Tools tools) {
        super(tools);
    }

    @Override
    public String name() {
        return "registry.event";
    }

    @Override
    public String zh() {
        return "事件";
    }

    @Override
    public String en() {
        return "Events";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public String stagingTable() {
        return "registry.staging_event";
    }

    @Override
    public void examine(RowValues row) {
        row.day("reported_on")
                .ifPresent(reported -> row.day("happened_on")
                        .filter(reported::isBefore)
                        .ifPresent(happened -> row.problem("reported_on", "event.reported-before", happened)));
    }

    @Override
    public List<SetFinding> examineAll(Staged batch) {
        return rowsWithoutHousehold(batch);
    }

    @Override
    public Applied apply(Staged batch, Chunk chunk) {
        int changed = count("event_apply", batch, chunk);
        Subjects.endNoneSaid(this, "coverage_none_ended_events", batch, chunk);
        tell(batch, chunk);
        return applied(batch, chunk, changed);
    }
}
