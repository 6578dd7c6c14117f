package org.holdfast.office.registry.internal;

import static org.holdfast.office.intake.Field.of;
import static org.holdfast.office.intake.Field.required;

import java.util.List;
import java.util.Set;
import org.holdfast.office.intake.Field;
import org.holdfast.office.intake.Kind;
import org.holdfast.office.intake.RowValues;
import org.holdfast.office.registry.HouseholdsChanged;

/// Which source covers which months of what, and where: what makes a missing number a zero instead of unknown.
final class CoverageTarget extends RegistryTarget {
    private static final List<Field> FIELDS = List.of(
            required("source", Codes.list("source"), "来源", "source"),
            required("kind", new Kind.Text(40), "种类", "kind"),
            required("region", new Kind.Place(), "地区", "place"),
            required("level", Codes.list("level"), "级别", "level"),
            of("household_no", new Kind.Text(40), "户编号", "household number"),
            required("from_month", new Kind.Month(), "起始月", "from month"),
            required("to_month", new Kind.Month(), "终止月", "to month"));

    private final Set<String> kinds;

    CoverageTarget(Tools tools) {
        super(tools);
        kinds = new java.util.HashSet<>(Codes.numbers("component").keySet());
        kinds.addAll(Codes.numbers("event-kind").keySet());
    }

    @Override
    public String name() {
        return "registry.coverage";
    }

    @Override
    public String zh() {
        return "数据覆盖";
    }

    @Override
    public String en() {
        return "Coverage";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public String stagingTable() {
        return "registry.staging_coverage";
    }

    @Override
    public void examine(RowValues row) {
        row.day("to_month")
                .ifPresent(to -> row.day("from_month")
                        .filter(to::isBefore)
                        .ifPresent(from -> row.problem("to_month", "coverage.backwards", from)));
        String kind = row.text("kind");
        if (kind != null && !kinds.contains(kind)) {
            row.problem("kind", "coverage.unknown-kind");
        }
    }

    @Override
    public List<SetFinding> examineAll(Staged batch) {
        return List.of();
    }

    @Override
    public Applied apply(Staged batch, Chunk chunk) {
        int changed = count("coverage_apply", batch, chunk);
        return applied(batch, chunk, changed);
    }

    /// Coverage speaks about every household of its places: told once, when all of it is in.
    @Override
    public void finish(Staged batch, long entryId) {
        List<HouseholdsChanged> listeners = tools.listeners().stream().toList();
        if (listeners.isEmpty()) {
            return;
        }
        List<Long> households = statement("coverage_touched", batch)
                .query((row, n) -> row.getLong(1))
                .list();
        tell(listeners, households, batch, entryId);
    }
}
