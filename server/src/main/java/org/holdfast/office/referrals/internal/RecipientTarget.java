package org.holdfast.office.referrals.internal;

import static org.holdfast.office.intake.Field.of;
import static org.holdfast.office.intake.Field.required;

import java.util.List;
import java.util.Map;
import org.holdfast.office.intake.Field;
import org.holdfast.office.intake.IdentityNumber;
import org.holdfast.office.intake.ImportTarget;
import org.holdfast.office.intake.Kind;
import org.holdfast.office.intake.RowValues;
import org.holdfast.office.intake.Rules;
import org.holdfast.office.referrals.Referrals;
import org.springframework.stereotype.Component;

/// A list of civil affairs on its way in. No row is left out: every row is answered.
@Component
class RecipientTarget implements ImportTarget {
    static final String DOCUMENT = "referrals.recipient.document";
    private static final Rules RULES = Rules.beside(Referrals.class);
    /// The file's words; the numbers are those of the list `programme`.
    private static final Kind PROGRAMME = new Kind.Code(
            "programme",
            Map.ofEntries(
                    Map.entry("最低生活保障", 1),
                    Map.entry("低保", 1),
                    Map.entry("农村低保", 1),
                    Map.entry("minimum_living", 1),
                    Map.entry("特困人员供养", 2),
                    Map.entry("特困", 2),
                    Map.entry("农村特困", 2),
                    Map.entry("destitute", 2),
                    Map.entry("临时救助", 3),
                    Map.entry("temporary_relief", 3)),
            Map.of(1, "最低生活保障", 2, "特困人员供养", 3, "临时救助"));
    private static final List<Field> FIELDS = List.of(
            required("month", new Kind.Month(), "月份", "month"),
            required("programme", PROGRAMME, "救助类别", "programme"),
            required("name", new Kind.Text(60), "姓名", "name"),
            required("id_number", new Kind.Document(new Kind.Secret(DOCUMENT, "document")), "证件号码", "ID number"),
            of("place", new Kind.Text(120), "村名或村代码", "village"),
            of("amount", new Kind.Money(0, 100_000_000L), "金额", "amount"),
            of("since", new Kind.Day(), "起始日期", "since"),
            Field.derived("document_fault", new Kind.YesNo()),
            Field.derived("faults_zh", new Kind.Text(2_000)),
            Field.derived("faults_en", new Kind.Text(2_000)));

    private final BenefitLists lists;

    RecipientTarget(BenefitLists lists) {
        this.lists = lists;
    }

    @Override
    public String name() {
        return "referrals.recipient";
    }

    @Override
    public String zh() {
        return "民政救助名单";
    }

    @Override
    public String en() {
        return "List of civil affairs";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public String stagingTable() {
        return "referrals.staging_recipient";
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
    public void examine(RowValues row) {
        String number = row.text("id_number");
        boolean faulty = number != null && IdentityNumber.faultOf(number) != null;
        row.set("document_fault", faulty);
        if (number != null && !faulty) {
            row.set("id_number", IdentityNumber.of(number).number());
        }
    }

    @Override
    public List<SetFinding> examineAll(Staged batch) {
        return lists.examine(batch);
    }

    @Override
    public Applied apply(Staged batch, Chunk chunk) {
        return new Applied(lists.take(batch, chunk), 0, new byte[0]);
    }

    @Override
    public void finish(Staged batch, long entryId) {
        lists.finish(batch, entryId);
    }

    @Override
    public List<String> searched() {
        return List.of("referrals.recipient (list_id, programme, person_id)");
    }
}
