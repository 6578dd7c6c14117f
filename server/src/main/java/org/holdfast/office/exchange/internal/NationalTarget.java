package org.holdfast.office.exchange.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdfast.office.access.Within;
import org.holdfast.office.intake.Field;
import org.holdfast.office.intake.ImportTarget;
import org.holdfast.office.intake.Kind;
import org.holdfast.office.intake.RowValues;
import org.holdfast.office.intake.Rules;
import org.springframework.stereotype.Component;

/// Remembers what the national system held when its file came. A household with changes that are not entered there yet
/// is not taken from the file: the file is older than they are and would undo them.
@Component
class NationalTarget implements ImportTarget {
    private static final List<Field> FIELDS = List.of(
            Field.required("household_no", new Kind.Text(40), "户编号", "household number"),
            Field.required("village", new Kind.Village(), "村代码", "village code"),
            Field.required("year", new Kind.Whole(1960, 2100), "年度", "year"));

    private final NationalRows rows;
    private final Clock clock;

    NationalTarget(NationalRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "exchange.national";
    }

    @Override
    public String zh() {
        return "全国系统现有内容";
    }

    @Override
    public String en() {
        return "What the national system holds";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public String stagingTable() {
        return "exchange.staging_national";
    }

    @Override
    public Rules rules() {
        return RecordTarget.RULES;
    }

    @Override
    public void examine(RowValues row) {}

    @Override
    public List<SetFinding> examineAll(Staged batch) {
        Within within = new Within(batch.lo(), batch.hi());
        Set<Long> pending = new HashSet<>();
        blocks(within, batch, false).forEach(sheet -> {
            if (sheet.known() != null && sheet.differs()) {
                pending.add(sheet.householdId());
            }
        });
        return pending.isEmpty()
                ? List.of()
                : rows.scoped("national_staged_rows", within)
                        .param("batch", batch.batchId())
                        .param("dataset", batch.dataset())
                        .param("some", pending.toArray(Long[]::new))
                        .query((row, n) -> new SetFinding(
                                row.getLong("row_no"),
                                "household_no",
                                row.getString("household_no"),
                                "national.pending",
                                List.of(),
                                false))
                        .list();
    }

    @Override
    public Applied apply(Staged batch, Chunk chunk) {
        return new Applied(0, 0, new byte[0]);
    }

    /// After the last chunk, when all persons of every household are in.
    @Override
    public void finish(Staged batch, long entryId) {
        Within within = new Within(batch.lo(), batch.hi());
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        List<NationalRows.Kept> kept = new ArrayList<>();
        blocks(within, batch, true).forEach(sheet -> kept.add(NationalRows.Kept.of(kept.size() + 1, sheet)));
        for (int from = 0; from < kept.size(); from += NationalRows.AT_ONCE) {
            rows.know(
                    within,
                    kept.subList(from, Math.min(kept.size(), from + NationalRows.AT_ONCE)),
                    today,
                    false,
                    entryId);
        }
    }

    /// The households of the file, as the registry has them.
    private List<NationalRows.Sheet> blocks(Within within, Staged batch, boolean yearOfFile) {
        Map<Integer, List<Long>> byYear = new LinkedHashMap<>();
        rows.scoped("national_staged", within)
                .param("batch", batch.batchId())
                .param("dataset", batch.dataset())
                .query(row -> {
                    byYear.computeIfAbsent(row.getInt("year"), none -> new ArrayList<>())
                            .add(row.getLong("household_id"));
                });
        NationalSheet words = rows.sheet();
        List<NationalRows.Sheet> sheets = new ArrayList<>();
        byYear.forEach((year, households) -> {
            for (int from = 0; from < households.size(); from += NationalRows.AT_ONCE) {
                List<Long> some = households.subList(from, Math.min(households.size(), from + NationalRows.AT_ONCE));
                sheets.addAll(rows.some(within, some, year, yearOfFile, words));
            }
        });
        return sheets;
    }
}
