package org.holdfast.office.intake.internal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.holdfast.office.intake.Field;
import org.holdfast.office.intake.Rules;
import org.holdfast.office.intake.internal.Layout.Bound;
import org.holdfast.office.intake.internal.Layout.BoundPart;
import org.holdfast.office.intake.internal.Profile.From;
import org.holdfast.office.intake.internal.RowSource.SourceRow;

/// Reads a run of rows: cells to values, values to staged rows, and everything wrong to findings. One per
/// worker thread.
final class SegmentReader {

    /// @param rowNo the row's lasting number; differs from the position only in files that come back with
    ///     errors mended
    record Numbered(long rowNo, SourceRow row) {}

    /// What became of the rows, in their order. `staged[p]` holds the tuples of part p, `rows[p]` the row each
    /// belongs to. `leftOut` are the columns that say something here and feed no field.
    record Segment(
            List<CopyRows> staged,
            List<List<StagedRow>> rows,
            List<Finding> findings,
            List<Long> refused,
            List<Long> blank,
            List<Numbered> all,
            BitSet leftOut) {}

    record StagedRow(long rowNo, SourceRow row) {}

    private final Layout layout;
    private final Rules rules;
    private final CellReader cells;
    private final StageWriter writer;
    private final PlaceLookup places;
    private final Map<String, String> asked;
    private final long batchId;
    private final List<RowDraft> drafts;
    private final Reading reading = new Reading();
    private final MessageDigest digest;
    /// How much the largest segment so far took, part by part: a buffer that grows copies itself over and over.
    private final int[] expected;

    SegmentReader(
            Layout layout,
            Rules rules,
            CellReader cells,
            StageWriter writer,
            PlaceLookup places,
            Map<String, String> asked,
            long batchId) {
        this.layout = layout;
        this.rules = rules;
        this.cells = cells;
        this.writer = writer;
        this.places = places;
        this.asked = asked;
        this.batchId = batchId;
        this.drafts = layout.parts().stream()
                .map(part -> new RowDraft(part.target().fields()))
                .collect(Collectors.toList());
        this.expected = new int[drafts.size()];
        Arrays.fill(expected, 1 << 12);
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    Segment read(List<Numbered> rows) {
        List<CopyRows> staged = new ArrayList<>();
        List<List<StagedRow>> stagedRows = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            staged.add(new CopyRows(expected[i]));
            stagedRows.add(new ArrayList<>());
        }
        Segment segment = new Segment(
                staged, stagedRows, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), rows, new BitSet());
        for (Numbered row : rows) {
            read(row, segment);
        }
        for (int i = 0; i < expected.length; i++) {
            expected[i] = Math.max(expected[i], staged.get(i).length() * 9 / 8);
        }
        return segment;
    }

    private void read(Numbered numbered, Segment into) {
        SourceRow row = numbered.row();
        if (row.blank() || row.cell(0).startsWith(TemplateFile.EXAMPLE)) {
            into.blank().add(numbered.rowNo());
            return;
        }
        lookAtLeftOut(row, into.leftOut());
        int before = into.findings().size();
        if (row.cells().length > layout.columns() && excess(row)) {
            into.findings()
                    .add(finding(numbered, -1, "", "", "row.too-many-cells", row.cells().length, layout.columns()));
        }
        boolean[] present = new boolean[drafts.size()];
        for (BoundPart part : layout.parts()) {
            present[part.number()] = applies(part, row);
            if (present[part.number()]) {
                fill(part, numbered, into);
            }
        }
        List<Finding> wrong = into.findings().subList(before, into.findings().size());
        if (wrong.stream().anyMatch(Finding::refuses) && !kept(wrong, present)) {
            into.refused().add(numbered.rowNo());
            return;
        }
        byte[] hash = hash(row);
        for (BoundPart part : layout.parts()) {
            if (present[part.number()]) {
                int p = part.number();
                writer.write(into.staged().get(p), part.target(), drafts.get(p), batchId, hash);
                into.rows().get(p).add(new StagedRow(numbered.rowNo(), row));
            }
        }
    }

    private void lookAtLeftOut(SourceRow row, BitSet filled) {
        for (Layout.LeftOut column : layout.leftOut()) {
            if (!filled.get(column.column())
                    && !CellReader.trimmed(row.cell(column.column())).isEmpty()) {
                filled.set(column.column());
            }
        }
    }

    /// A row that must be answered stays, with what is wrong told in its own fields and the findings made
    /// warnings.
    private boolean kept(List<Finding> wrong, boolean[] present) {
        List<BoundPart> parts = layout.parts();
        if (!parts.stream().allMatch(part -> part.target().answersEveryRow())) {
            return false;
        }
        List<Finding> refusing = wrong.stream().filter(Finding::refuses).toList();
        for (BoundPart part : parts) {
            if (present[part.number()]) {
                RowDraft draft = drafts.get(part.number());
                draft.set("faults_zh", said(refusing, Finding::messageZh));
                draft.set("faults_en", said(refusing, Finding::messageEn));
            }
        }
        wrong.replaceAll(Finding::asWarning);
        return true;
    }

    private static String said(List<Finding> findings, Function<Finding, String> message) {
        return findings.stream()
                .map(finding -> finding.place() + " " + message.apply(finding))
                .collect(Collectors.joining("; "));
    }

    private boolean excess(SourceRow row) {
        for (int i = layout.columns(); i < row.cells().length; i++) {
            if (layout.heading(i).isEmpty()
                    && !CellReader.trimmed(row.cells()[i]).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean applies(BoundPart part, SourceRow row) {
        if (part.part().onlyIfFilled().isEmpty()) {
            return true;
        }
        for (int column : part.filled()) {
            if (!CellReader.trimmed(row.cell(column)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void fill(BoundPart part, Numbered numbered, Segment into) {
        RowDraft draft = drafts.get(part.number());
        draft.reset(
                numbered.rowNo(),
                (field, rule, details) -> into.findings().add(complaint(part, numbered, field, rule, details)));
        int before = into.findings().size();
        for (Bound bound : part.bounds()) {
            String text = textOf(bound, numbered.row());
            cells.read(bound.field().kind(), bound.how(), text, reading);
            draft.value(bound.fieldIndex(), reading.value);
            String rule = reading.rule;
            if (rule != null) {
                into.findings().add(about(bound, numbered, text, rule, reading.details));
            } else if (reading.value == null && bound.field().required()) {
                into.findings().add(about(bound, numbered, text, missingRule(bound), nameOf(bound, numbered.row())));
            }
        }
        boolean broken =
                into.findings().subList(before, into.findings().size()).stream().anyMatch(Finding::refuses);
        if (!broken || part.target().answersEveryRow()) {
            part.target().examine(draft);
        }
    }

    private static String missingRule(Bound bound) {
        return bound.from() instanceof From.VillageNames ? "place.no-name" : "cell.required";
    }

    private static String nameOf(Bound bound, SourceRow row) {
        return bound.from() instanceof From.VillageNames && bound.columns().length == 2
                ? row.cell(bound.columns()[1]) + " " + row.cell(bound.columns()[0])
                : "";
    }

    private String textOf(Bound bound, SourceRow row) {
        int[] columns = bound.columns();
        return switch (bound.from()) {
            case From.Column _ -> row.cell(columns[0]);
            case From.Sum sum -> sum(row, columns, sum.terms());
            case From.BornFromAge age -> born(row.cell(columns[0]), age.inYear());
            case From.RowNumber _ -> String.valueOf(row.rowNo());
            case From.Constant constant -> constant.text();
            case From.Asked ask -> asked.getOrDefault(ask.ask(), "");
            case From.Contains contains -> contains(row.cell(columns[0]), contains.word());
            case From.CountFilled count -> columns.length == 0 ? "" : filled(row, columns, count.blankIsNone());
            case From.Joined joined -> joined(row, columns, joined.separator());
            case From.VillageNames _ -> village(row.cell(columns[1]), row.cell(columns[0]));
        };
    }

    private String village(String township, String village) {
        Optional<Long> code = places.village(CellReader.trimmed(township), CellReader.trimmed(village));
        return code.map("%012d"::formatted).orElse("");
    }

    /// The sum as text, empty when no cell says a number; a cell that is no number makes the text none
    /// either.
    private static String sum(SourceRow row, int[] columns, List<Profile.Term> terms) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean known = false;
        for (int i = 0; i < columns.length; i++) {
            String text = CellReader.trimmed(row.cell(columns[i]));
            if (text.isEmpty() || text.equals("NA")) {
                continue;
            }
            Decimals.Understood amount = Decimals.of(text);
            if (amount == null) {
                return text;
            }
            known = true;
            sum = sum.add(share(amount.value(), terms.get(i)));
        }
        return known ? sum.toPlainString() : "";
    }

    private static BigDecimal share(BigDecimal value, Profile.Term term) {
        return switch (term.part()) {
            case 1 -> value.max(BigDecimal.ZERO);
            case -1 -> value.negate().max(BigDecimal.ZERO);
            default -> value.multiply(BigDecimal.valueOf(term.sign()));
        };
    }

    /// The survey of 2006 counts children born after the income year as minus one.
    private static String born(String age, int inYear) {
        String text = CellReader.trimmed(age);
        return text.matches("-?[0-9]{1,3}")
                ? (inYear - Integer.parseInt(text)) + "-06-30"
                : text.equals("NA") ? "" : text;
    }

    private static String contains(String cell, String word) {
        String text = CellReader.trimmed(cell);
        return text.isEmpty() ? "" : text.contains(word) ? "yes" : "no";
    }

    private static String filled(SourceRow row, int[] columns, boolean blankIsNone) {
        int count = 0;
        boolean known = blankIsNone;
        for (int column : columns) {
            String text = CellReader.trimmed(row.cell(column));
            known |= !text.isEmpty();
            count += text.isEmpty() || text.equals("否") || text.equals("无") || text.equals("0") ? 0 : 1;
        }
        return known ? String.valueOf(count) : "";
    }

    private static String joined(SourceRow row, int[] columns, String separator) {
        StringBuilder joined = new StringBuilder();
        for (int column : columns) {
            joined.append(joined.isEmpty() ? "" : separator).append(CellReader.trimmed(row.cell(column)));
        }
        return joined.toString();
    }

    private Finding about(Bound bound, Numbered numbered, String text, String rule, Object... details) {
        int column = bound.columns().length == 0 ? -1 : bound.columns()[0];
        return finding(
                numbered,
                column,
                layout.heading(column),
                Masks.of(bound.field(), CellReader.trimmed(text)),
                rule,
                details);
    }

    private Finding complaint(BoundPart part, Numbered numbered, int fieldIndex, String rule, Object... details) {
        Field field = part.target().fields().get(fieldIndex);
        for (Bound bound : part.bounds()) {
            if (bound.fieldIndex() == fieldIndex) {
                String softer = bound.how().flagNumbers() && rules.knows(rule + ".flagged") ? rule + ".flagged" : rule;
                return about(bound, numbered, textOf(bound, numbered.row()), softer, details);
            }
        }
        return finding(numbered, -1, field.zh(), "", rule, details);
    }

    private Finding finding(
            Numbered numbered, int column, String heading, String value, String rule, Object... details) {
        return Finding.of(numbered.rowNo(), numbered.row().rowNo(), column, heading, value, rules.of(rule), details);
    }

    /// Over the cells as they came, so that the kept file proves what was applied.
    private byte[] hash(SourceRow row) {
        for (int i = 0; i < Math.min(layout.columns(), row.cells().length); i++) {
            digest.update(row.cells()[i].getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0x1f);
        }
        return digest.digest();
    }
}
