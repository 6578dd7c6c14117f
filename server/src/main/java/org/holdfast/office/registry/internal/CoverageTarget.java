package org.holdfast.office.registry.internal;

import static org.holdfast.office.intake.Field.of;
import static org.holdfast.office.intake.Field.required;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.holdfast.office.intake.Field;
import org.holdfast.office.intake.Kind;
import org.holdfast.office.intake.RowValues;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.region.Place;
import org.holdfast.office.registry.HouseholdsChanged;

/// Which source covers which months of what, and where: what makes a missing number a zero instead of unknown.
///
/// A line about months of which nobody has anything is refused, unless it says that there really were none.
final class CoverageTarget extends RegistryTarget {
    private static final int MONTHS_NAMED = 6;
    /// How many codes a place of each level spans.
    private static final List<Long> WIDTHS =
            List.of(1_000_000_000_000L, 10_000_000_000L, 100_000_000L, 1_000_000L, 1_000L, 1L);

    private static final List<Field> FIELDS = List.of(
            required("source", Codes.list("source"), "来源", "source"),
            required("kind", new Kind.Text(40), "种类", "kind"),
            required("region", new Kind.Place(), "地区", "place"),
            required("level", Codes.list("level"), "级别", "level"),
            of("household_no", new Kind.Text(40), "户编号", "household number"),
            required("from_month", new Kind.Month(), "起始月", "from month"),
            required("to_month", new Kind.Month(), "终止月", "to month"),
            of("none", new Kind.YesNo(), "确无", "there were none"));

    CoverageTarget(Tools tools) {
        super(tools);
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
        if (kind != null && !Subjects.known(kind)) {
            row.problem("kind", "coverage.unknown-kind");
        } else if (kind != null) {
            row.set("kind", Subjects.name(kind));
        }
    }

    /// A month is known when it was earned: where nobody has anything yet, a line would make nothing of what is
    /// only not there yet, and every household poor by it.
    @Override
    public List<SetFinding> examineAll(Staged batch) {
        List<SetFinding> findings = new ArrayList<>(statement("coverage_unfounded", batch)
                .param("subjects", Subjects.NAMES)
                .param("event_kinds", Subjects.EVENT_KINDS)
                .param("monthly", Subjects.COMES_MONTHLY)
                .query((row, n) -> unfounded(
                        row.getLong("row_no"),
                        row.getString("subject"),
                        place(row.getLong("place_lo"), row.getLong("place_hi")),
                        (Integer[]) row.getArray("months").getArray()))
                .list());
        findings.addAll(statement("coverage_hole", batch)
                .param("monthly", Subjects.MONTHLY.toArray(String[]::new))
                .query((row, n) -> hole(
                        row.getLong("row_no"),
                        row.getString("subject"),
                        (Integer[]) row.getArray("months").getArray(),
                        List.of(
                                place(row.getLong("village"), row.getLong("village") + 1),
                                row.getString("households"),
                                row.getString("percent"),
                                row.getString("of_them"))))
                .list());
        findings.addAll(statement("coverage_none_wrong", batch)
                .param("subjects", Subjects.NAMES)
                .param("event_kinds", Subjects.EVENT_KINDS)
                .query((row, n) -> {
                    String subject = row.getString("subject");
                    return new SetFinding(
                            row.getLong("row_no"),
                            "none",
                            "",
                            "coverage.none-wrong",
                            details(month(row.getInt("month")), Subjects.zh(subject), Subjects.en(subject)),
                            false);
                })
                .list());
        return findings;
    }

    /// @param village its name, its households, how many of a hundred in the county have it, and how many villages
    ///     of the line are as empty as this one
    private static SetFinding hole(long rowNo, String subject, Integer[] empty, List<String> village) {
        List<String> details = new ArrayList<>(village);
        details.add(named(empty));
        details.add(Subjects.zh(subject));
        details.add(Subjects.en(subject));
        return new SetFinding(rowNo, "kind", subject, "coverage.hole", details(details.toArray()), false);
    }

    private static SetFinding unfounded(long rowNo, String subject, String place, Integer[] empty) {
        return new SetFinding(
                rowNo,
                "kind",
                subject,
                "coverage.unfounded",
                details(place, named(empty), Subjects.zh(subject), Subjects.en(subject)),
                false);
    }

    private static String named(Integer[] months) {
        String first = Arrays.stream(months)
                .limit(MONTHS_NAMED)
                .map(CoverageTarget::month)
                .collect(Collectors.joining(", "));
        return months.length > MONTHS_NAMED ? first + " …" : first;
    }

    private static String month(int month) {
        return "%d-%02d".formatted(month / 12, month % 12 + 1);
    }

    /// The name of a range of codes that is a place; its code where the list has no name for it.
    private String place(long lo, long hi) {
        int level = WIDTHS.indexOf(hi - lo);
        return tools.places().find(level, lo).map(Place::name).orElseGet(() -> "%012d".formatted(lo));
    }

    @Override
    public Applied apply(Staged batch, Chunk chunk) {
        Added added = statement("coverage_apply", batch, chunk)
                .query((row, n) -> new Added(row.getInt("changed"), row.getInt("none_said"), row.getString("subjects")))
                .single();
        if (added.noneSaid() > 0) {
            tools.journal()
                    .record(new Entry(
                            "coverage.none-said",
                            "registration",
                            "registry.coverage",
                            String.valueOf(batch.batchId()),
                            batch.lo(),
                            added.noneSaid(),
                            null,
                            Map.of("subjects", added.subjects(), "first_row", chunk.firstRow())));
        }
        return applied(batch, chunk, added.changed());
    }

    private record Added(int changed, int noneSaid, String subjects) {}

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
        tell(listeners, households, households.size(), batch, entryId);
    }
}
