package org.holdfast.office.exchange.internal;

import static org.holdfast.office.intake.Field.of;
import static org.holdfast.office.intake.Field.required;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdfast.office.exchange.Feeds;
import org.holdfast.office.intake.Field;
import org.holdfast.office.intake.IdentityNumber;
import org.holdfast.office.intake.ImportTarget;
import org.holdfast.office.intake.Kind;
import org.holdfast.office.intake.RowValues;
import org.holdfast.office.intake.Rules;
import org.springframework.stereotype.Component;

/// A department's records on their way in. No row is left out: every record must be answered, and the file
/// as a whole is judged before the first of them is taken.
@Component
class RecordTarget implements ImportTarget {
    static final String DOCUMENT = "exchange.record.document";
    static final Rules RULES = Rules.beside(Feeds.class);
    private static final Set<Integer> NEED_AMOUNT = Kinds.withThreshold();
    private static final Kind SEX = new Kind.Code(
            "sex",
            Map.of("男", 1, "女", 2, "male", 1, "female", 2, "1", 1, "2", 2, "男性", 1, "女性", 2),
            Map.of(1, "男", 2, "女"));
    private static final List<Field> FIELDS = List.of(
            required("sender", new Kind.Text(40), "报送单位代码", "sender"),
            required("batch_no", new Kind.Text(40), "批次号", "batch number"),
            required("kind", Kinds.code(), "事项", "kind of report"),
            required("record_no", new Kind.Text(80), "记录编号", "record number"),
            required("name", new Kind.Text(60), "姓名", "name"),
            of("id_number", new Kind.Document(new Kind.Secret(DOCUMENT, "document")), "证件号码", "ID number"),
            of("place", new Kind.Text(120), "村名或村代码", "village"),
            of("sex", SEX, "性别", "sex"),
            of("birth_date", new Kind.Day(), "出生日期", "birthday"),
            of("amount", new Kind.Money(0, 100_000_000_00L), "金额", "amount"),
            required("happened_on", new Kind.Day(), "日期", "day"),
            of("asks", new Kind.YesNo(), "是否请求再次核实", "asks for another look"),
            Field.derived("document_fault", new Kind.YesNo()),
            Field.derived("faults_zh", new Kind.Text(2_000)),
            Field.derived("faults_en", new Kind.Text(2_000)));

    private final FeedBatches batches;
    private final TakenRecords records;
    private final Clock clock;

    RecordTarget(FeedBatches batches, TakenRecords records, Clock clock) {
        this.batches = batches;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "exchange.record";
    }

    @Override
    public String zh() {
        return "部门推送记录";
    }

    @Override
    public String en() {
        return "Records of a department";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public String stagingTable() {
        return "exchange.staging_record";
    }

    @Override
    public Rules rules() {
        return RULES;
    }

    @Override
    public boolean answersEveryRow() {
        return true;
    }

    @Override
    public String goesOnAt() {
        return "/feeds/";
    }

    @Override
    public void examine(RowValues row) {
        String number = row.text("id_number");
        boolean faulty = number != null && IdentityNumber.faultOf(number) != null;
        row.set("document_fault", faulty);
        if (number != null && !faulty) {
            IdentityNumber document = IdentityNumber.of(number);
            row.set("id_number", document.number());
            if (row.get("birth_date") == null) {
                row.set("birth_date", document.bornOn());
            }
            if (row.code("sex", 9) == 9) {
                row.set("sex", document.male() ? 1 : 2);
            }
        }
        if (NEED_AMOUNT.contains(row.code("kind", 0)) && row.get("amount") == null) {
            row.problem("amount", "feed.amount-missing");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        row.day("happened_on").filter(today::isBefore).ifPresent(day -> row.problem("happened_on", "feed.day-future"));
    }

    @Override
    public List<SetFinding> examineAll(Staged batch) {
        return batches.examine(batch);
    }

    @Override
    public Applied apply(Staged batch, Chunk chunk) {
        FeedBatches.Header header = batches.taken(batch, chunk.entryId());
        return new Applied(records.take(batch, chunk, header), 0, new byte[0]);
    }

    @Override
    public void finish(Staged batch, long entryId) {
        FeedBatches.Header header = batches.taken(batch, entryId);
        if (header.verdict().isEmpty()) {
            records.answer(batch, header, entryId);
        }
        batches.close(batch, header, entryId);
    }

    @Override
    public List<String> searched() {
        return List.of("exchange.record (batch_id, answer)");
    }
}
