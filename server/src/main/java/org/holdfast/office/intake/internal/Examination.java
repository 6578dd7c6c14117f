package org.holdfast.office.intake.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.holdfast.office.intake.Batch;
import org.holdfast.office.intake.ImportTarget.SetFinding;
import org.holdfast.office.intake.ImportTarget.Staged;
import org.holdfast.office.intake.Rules;
import org.holdfast.office.intake.internal.Layout.Bound;
import org.holdfast.office.intake.internal.Layout.BoundPart;
import org.holdfast.office.intake.internal.RowSource.SourceRow;
import org.holdfast.office.intake.internal.SegmentReader.Numbered;
import org.holdfast.office.intake.internal.SegmentReader.Segment;
import org.jspecify.annotations.Nullable;

/// Reads one round of one batch into staging, in one transaction: read, check each cell, check the rows as a
/// set, count.
///
/// A reader thread cuts the file into segments, two workers check and encrypt them, and the calling thread
/// copies them to the database in the order of the file. At most [#AHEAD] segments are in memory, whatever the
/// file's size.
final class Examination {
    private static final int SEGMENT = 1_000;
    private static final int WORKERS = 2;
    private static final int AHEAD = 6;
    private static final int FLUSH_BYTES = 4 << 20;

    private final Desk desk;
    private final Batch batch;
    private final Profile profile;
    private final PlaceLookup places;
    private final Tally tally = new Tally();
    private final Map<Integer, Repeats> repeats = new HashMap<>();
    private final Map<String, CopyRows> waiting = new HashMap<>();
    private final Set<Long> mendable = new HashSet<>();
    private final List<Long> mended = new ArrayList<>();
    private final Map<Long, Long> positions = new HashMap<>();
    private final BitSet leftOut = new BitSet();
    private long skipped;
    private long nextNew;

    /// What the examination needs of the house.
    record Desk(
            Targets targets,
            Staging staging,
            Findings findings,
            java.util.function.Supplier<StageWriter> writers,
            Clock clock,
            Progress progress) {}

    /// What it found out.
    record Outcome(Batch.Counts counts, long lastRow, String notesZh, String notesEn) {}

    Examination(Desk desk, Batch batch, Profile profile, PlaceLookup places) {
        this.desk = desk;
        this.batch = batch;
        this.profile = profile;
        this.places = places;
        this.nextNew = batch.lastRow();
    }

    Outcome run(Content file) {
        try (RowSource source = open(file, FileKind.of(file, batch.fileName()))) {
            desk.staging().planForThisBatch();
            desk.findings().forgetRound(batch);
            desk.staging().forgetRound(batch, profile, desk.targets());
            if (batch.round() > 1) {
                mendable.addAll(desk.findings().refusedRows(batch));
            }
            Layout layout = Layout.bind(profile, headings(source), desk.targets()::of);
            Rules rules = desk.targets().rules();
            Findings.Writer findings = desk.findings().writer(batch, source.sheet());
            stream(source, layout, rules, findings);
            desk.findings().forget(batch, mended);
            asSets(layout, rules, findings);
            findings.flush();
            desk.staging().remove(batch, profile, desk.targets(), rowsToRemove());
            return outcome(layout);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RowSource open(Content file, FileKind kind) throws IOException {
        return switch (kind) {
            case FileKind.Csv csv -> CsvSource.open(file, csv);
            case FileKind.Xlsx _ -> XlsxSource.open(file);
        };
    }

    private String[] headings(RowSource source) throws IOException {
        for (SourceRow row = source.next(); row != null; row = source.next()) {
            if (row.rowNo() == profile.headingRow()) {
                if (row.cells().length > Limits.COLUMNS) {
                    throw new FileRefused(
                            "file.columns", "列数超过 256。请删去多余的列。", "More than 256 columns. Delete what is not needed.");
                }
                return row.cells();
            }
        }
        throw new FileRefused(
                "file.no-heading",
                "第 " + profile.headingRow() + " 行没有表头。请使用所选模板。",
                "Row " + profile.headingRow() + " holds no headings. Use the template you chose.");
    }

    private void stream(RowSource source, Layout layout, Rules rules, Findings.Writer findings) throws IOException {
        LocalDate today =
                LocalDate.ofInstant(desk.clock().instant(), desk.clock().getZone());
        ThreadLocal<SegmentReader> readers = ThreadLocal.withInitial(() -> new SegmentReader(
                layout,
                rules,
                new CellReader(places, today.plusYears(1)),
                desk.writers().get(),
                places,
                batch.asked(),
                batch.id()));
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            Deque<Future<Segment>> ahead = new ArrayDeque<>();
            List<Numbered> segment = new ArrayList<>(SEGMENT);
            long limit = source instanceof CsvSource ? Limits.CSV_ROWS : Limits.XLSX_ROWS;
            for (SourceRow row = source.next(); row != null; row = source.next()) {
                Numbered numbered = numbered(row, layout);
                if (numbered == null) {
                    continue;
                }
                if (row.rowNo() - profile.headingRow() > limit) {
                    throw tooLong(limit);
                }
                segment.add(numbered);
                if (segment.size() == SEGMENT) {
                    List<Numbered> full = segment;
                    ahead.add(workers.submit(() -> readers.get().read(full)));
                    segment = new ArrayList<>(SEGMENT);
                    if (ahead.size() >= AHEAD) {
                        take(ahead.poll(), layout, rules, findings);
                    }
                }
            }
            if (!segment.isEmpty()) {
                List<Numbered> last = segment;
                ahead.add(workers.submit(() -> readers.get().read(last)));
            }
            while (!ahead.isEmpty()) {
                take(ahead.poll(), layout, rules, findings);
            }
            flush(layout);
        }
    }

    /// The row's lasting number, or null when a file that came back repeats a row that was good already.
    private @Nullable Numbered numbered(SourceRow row, Layout layout) {
        if (layout.rowColumn() < 0) {
            return new Numbered(batch.round() == 1 ? row.rowNo() : ++nextNew, row);
        }
        String original = CellReader.trimmed(row.cell(layout.rowColumn()));
        if (original.isEmpty() || !original.matches("[0-9]{1,8}") || batch.round() == 1) {
            return row.blank() ? null : new Numbered(batch.round() == 1 ? row.rowNo() : ++nextNew, row);
        }
        long rowNo = Long.parseLong(original);
        if (!mendable.contains(rowNo)) {
            skipped++;
            return null;
        }
        mendable.remove(rowNo);
        mended.add(rowNo);
        return new Numbered(rowNo, row);
    }

    private static FileRefused tooLong(long limit) {
        return limit == Limits.XLSX_ROWS
                ? new FileRefused(
                        "file.rows",
                        "工作表超过 20 万行。请另存为 CSV 后上传。",
                        "The sheet has more than 200,000 rows. Save it as CSV and upload that.")
                : new FileRefused(
                        "file.rows",
                        "文件超过 100 万行。请按县或乡分开上传。",
                        "The file has more than 1,000,000 rows. Upload it county by county.");
    }

    private void take(@Nullable Future<Segment> future, Layout layout, Rules rules, Findings.Writer findings) {
        Segment segment = result(future);
        for (Numbered row : segment.all()) {
            tally.seen(row.rowNo());
            if (batch.round() > 1) {
                positions.put(row.rowNo(), row.row().rowNo());
            }
        }
        segment.refused().forEach(tally::rejected);
        segment.blank().forEach(tally::blank);
        leftOut.or(segment.leftOut());
        segment.findings().forEach(findings::add);
        List<BoundPart> once = layout.parts().stream()
                .filter(p -> !p.part().oncePer().isEmpty())
                .toList();
        Map<Integer, BitSet> leftOut = new HashMap<>();
        for (BoundPart part : once) {
            leftOut.put(part.number(), repeated(part, segment, layout, rules, findings));
        }
        for (BoundPart part : layout.parts()) {
            stage(part, segment, leftOut.getOrDefault(part.number(), new BitSet()), layout);
        }
        desk.progress().read(batch.id(), segment.all().size());
    }

    private BitSet repeated(BoundPart part, Segment segment, Layout layout, Rules rules, Findings.Writer findings) {
        Repeats seen = repeats.computeIfAbsent(part.number(), n -> new Repeats(part, layout, rules));
        BitSet leftOut = new BitSet();
        List<SegmentReader.StagedRow> rows = segment.rows().get(part.number());
        for (int i = 0; i < rows.size(); i++) {
            switch (seen.look(rows.get(i).rowNo(), rows.get(i).row())) {
                case Repeats.Seen.FirstOne _ -> {}
                case Repeats.Seen.Repeated _ -> leftOut.set(i);
                case Repeats.Seen.Contradicts contradicts -> {
                    leftOut.set(i);
                    tally.rejected(rows.get(i).rowNo());
                    findings.add(contradicts.finding());
                }
            }
        }
        return leftOut;
    }

    private void stage(BoundPart part, Segment segment, BitSet leftOut, Layout layout) {
        CopyRows rows = segment.staged().get(part.number());
        CopyRows out = waiting.computeIfAbsent(part.target().name(), n -> new CopyRows());
        List<SegmentReader.StagedRow> staged = segment.rows().get(part.number());
        for (int i = 0; i < rows.rows(); i++) {
            if (!leftOut.get(i) && !tally.isRejected(staged.get(i).rowNo())) {
                rows.appendTo(out, i);
            }
        }
        if (out.length() > FLUSH_BYTES) {
            flush(layout);
        }
    }

    private void flush(Layout layout) {
        for (BoundPart part : layout.parts()) {
            CopyRows rows = waiting.get(part.target().name());
            if (rows != null && rows.rows() > 0) {
                desk.staging().copy(part.target(), rows);
                rows.clear();
            }
        }
    }

    private void asSets(Layout layout, Rules rules, Findings.Writer findings) {
        for (BoundPart part : layout.parts()) {
            desk.staging().analyse(part.target());
            for (SetFinding found : part.target().examineAll(staged(part.part()))) {
                if (found.duplicate()) {
                    tally.duplicate(found.rowNo());
                    continue;
                }
                Finding finding = finding(part, layout, rules, found);
                findings.add(finding);
                if (finding.refuses()) {
                    tally.rejected(found.rowNo());
                }
            }
        }
    }

    private Finding finding(BoundPart part, Layout layout, Rules rules, SetFinding found) {
        int column = -1;
        for (Bound bound : part.bounds()) {
            if (bound.field().name().equals(found.field()) && bound.columns().length > 0) {
                column = bound.columns()[0];
            }
        }
        long position = positions.getOrDefault(found.rowNo(), found.rowNo());
        Object[] details = found.details().toArray();
        return Finding.of(
                found.rowNo(),
                position,
                column,
                layout.heading(column),
                found.value(),
                rules.of(found.rule()),
                details);
    }

    private Staged staged(Profile.Part part) {
        return Staging.of(batch, profile, part);
    }

    private BitSet rowsToRemove() {
        return tally.notForStaging();
    }

    private Outcome outcome(Layout layout) {
        Batch.Counts before = batch.round() == 1 ? new Batch.Counts(0, 0, 0, 0, 0, 0, 0, 0) : batch.counts();
        Batch.Counts counts = tally.after(before, mended.size());
        Remarks remarks = Remarks.about(profile, layout, leftOut, skipped);
        return new Outcome(counts, Math.max(batch.lastRow(), tally.lastRow()), remarks.zh(), remarks.en());
    }

    private static Segment result(@Nullable Future<Segment> future) {
        try {
            if (future == null) {
                throw new IllegalStateException("No segment waits");
            }
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The import was stopped", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
