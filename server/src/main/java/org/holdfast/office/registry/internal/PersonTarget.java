package org.holdfast.office.registry.internal;

import static org.holdfast.office.intake.Field.of;
import static org.holdfast.office.intake.Field.required;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.intake.Field;
import org.holdfast.office.intake.IdentityNumber;
import org.holdfast.office.intake.Kind;
import org.holdfast.office.intake.RowValues;

/// The people of households. Somebody without a document is registered and flagged; a number that fails its
/// check is kept where the profile says so, and never becomes anybody's identity.
final class PersonTarget extends RegistryTarget {
    static final String DOCUMENT = "registry.person.document";
    static final String PHONE = "registry.person.phone";
    static final String BANK_CARD = "registry.person.bank_card";
    private static final Map<Integer, Integer> SONS = Codes.relationsOf(true);
    private static final Map<Integer, Integer> DAUGHTERS = Codes.relationsOf(false);
    private static final Kind YES_NO = new Kind.YesNo();

    private static final List<Field> FIELDS = List.of(
            of("person_no", new Kind.Text(40), "人编号", "person number"),
            required("household_no", new Kind.Text(40), "户编号", "household number"),
            required("village", new Kind.Village(), "村代码", "village code"),
            required("name", new Kind.Text(60), "姓名", "name"),
            of("sex", Codes.list("sex"), "性别", "sex"),
            of("id_number", new Kind.Document(new Kind.Secret(DOCUMENT, "document")), "证件号码", "ID number"),
            of("birth_date", new Kind.Day(), "出生日期", "birthday"),
            of("relation", Codes.relations(), "与户主关系", "relation to head"),
            of("ethnic", Codes.list("ethnic"), "民族", "ethnic group"),
            of("education", Codes.list("education"), "文化程度", "education"),
            of("student", Codes.list("student"), "在校生状况", "student status"),
            of("not_in_school_reason", Codes.list("not-in-school"), "失学辍学原因", "reason not at school"),
            of("political", Codes.list("political"), "政治面貌", "political status"),
            of("labour", Codes.list("labour"), "劳动技能", "labour"),
            of("chronic", YES_NO, "长期慢性病", "chronic disease"),
            of("serious_illness", YES_NO, "患有大病", "serious illness"),
            of("disabled", YES_NO, "残疾", "disabled"),
            of("disability_kind", Codes.list("disability-kind"), "残疾类别", "kind of disability"),
            of("disability_grade", Codes.list("disability-grade"), "残疾等级", "grade of disability"),
            of("disability_year", new Kind.Whole(1980, 2100), "残疾证办证年度", "year of the certificate"),
            of("insured", YES_NO, "是否参加基本医疗保险", "insured"),
            of("insured_kinds", new Kind.Whole(0, 9), "基本医疗保险种数", "kinds of insurance"),
            of("pension", YES_NO, "是否参加基本养老保险", "pension"),
            of("dibao", YES_NO, "是否享受低保", "dibao"),
            of("tekun", YES_NO, "是否享受特困供养", "tekun"),
            of("working", YES_NO, "是否务工", "working"),
            of("work_months", new Kind.Whole(0, 99), "务工时间月", "months worked"),
            of("work_place", Codes.list("work-place"), "务工所在地", "work place"),
            of("work_region", new Kind.Whole(0, 999_999_999_999L), "务工所在地代码", "work place code"),
            of("public_post", YES_NO, "是否公益性岗位", "public post"),
            of("graduate_unemployed", YES_NO, "毕业生未就业", "unemployed graduate"),
            of("phone", new Kind.Phone(new Kind.Secret(PHONE, "phone")), "电话", "phone"),
            of("bank_card", new Kind.BankCard(new Kind.Secret(BANK_CARD, "bank_card")), "社保卡银行账号", "bank card"),
            Field.derived("document_kind", new Kind.Code("document", Map.of(), Map.of())),
            Field.derived("id_problem", YES_NO));

    PersonTarget(Tools tools) {
        super(tools);
    }

    @Override
    public String name() {
        return "registry.person";
    }

    @Override
    public String zh() {
        return "人";
    }

    @Override
    public String en() {
        return "Persons";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public String stagingTable() {
        return "registry.staging_person";
    }

    @Override
    public void examine(RowValues row) {
        document(row);
        relation(row);
        row.day("birth_date")
                .filter(today()::isBefore)
                .ifPresent(day -> row.problem("birth_date", "person.birth-future"));
        Long kinds = row.number("insured_kinds");
        if (kinds != null && row.get("insured") == null) {
            row.set("insured", kinds > 0);
        }
        boolean kind = row.code("disability_kind", 0) > 0;
        if (row.code("disability_grade", 0) > 0 && !kind) {
            row.problem("disability_kind", "person.grade-without-kind");
        }
        if (kind && Boolean.FALSE.equals(row.yes("disabled"))) {
            row.problem("disabled", "person.disabled-not");
        }
        Long months = row.number("work_months");
        if (months != null && months > 0 && Boolean.FALSE.equals(row.yes("working"))) {
            row.problem("work_months", "person.work-months-idle");
        }
    }

    /// "Child" is a son or a daughter by the row's own sex; where that is unknown the relation stays unknown.
    private static void relation(RowValues row) {
        int said = row.code("relation", -1);
        if (!SONS.containsKey(said)) {
            return;
        }
        int sex = row.code("sex", 9);
        if (sex == 1 || sex == 2) {
            row.set("relation", (sex == 1 ? SONS : DAUGHTERS).get(said));
        } else {
            row.set("relation", null);
            row.problem("relation", "person.relation-needs-sex");
        }
    }

    /// What the number itself says about its owner, against what the row says.
    private static void document(RowValues row) {
        String number = row.text("id_number");
        if (number == null) {
            row.set("document_kind", 0);
            row.problem("id_number", "person.no-document");
            return;
        }
        if (IdentityNumber.faultOf(number) != null) {
            row.set("document_kind", 9);
            row.set("id_problem", true);
            return;
        }
        IdentityNumber document = IdentityNumber.of(number);
        row.set("id_number", document.number() + document.certificate());
        row.set("document_kind", document.certificate().isEmpty() ? 1 : 2);
        row.set("id_problem", false);
        Optional<LocalDate> birthday = row.day("birth_date");
        if (birthday.isEmpty()) {
            row.set("birth_date", document.bornOn());
        } else if (!birthday.get().equals(document.bornOn())) {
            row.set("id_problem", true);
            row.problem("birth_date", "person.birth-differs", document.bornOn());
        }
        int sex = document.male() ? 1 : 2;
        int said = row.code("sex", 9);
        if (said == 9) {
            row.set("sex", sex);
        } else if (said != sex) {
            row.set("id_problem", true);
            row.problem("sex", "person.sex-differs");
        }
    }

    @Override
    public List<SetFinding> examineAll(Staged batch) {
        List<SetFinding> findings = new ArrayList<>(statement("person_twice", batch)
                .query((row, n) -> new SetFinding(
                        row.getLong("row_no"),
                        row.getBoolean("by_number") ? "id_number" : "person_no",
                        "",
                        "person.twice",
                        details(row.getLong("first_row")),
                        row.getBoolean("same")))
                .list());
        findings.addAll(statement("person_homeless", batch)
                .query((row, n) -> new SetFinding(
                        row.getLong(1), "household_no", row.getString(2), "household.unknown", List.of(), false))
                .list());
        findings.addAll(statement("person_renumbered", batch)
                .query((row, n) -> new SetFinding(
                        row.getLong(1), "id_number", "", "person.renumbered", details(row.getString(2)), false))
                .list());
        return findings;
    }

    @Override
    public Applied apply(Staged batch, Chunk chunk) {
        hold("hold_alone", batch, chunk);
        statement("person_incoming", batch).update();
        int rows = rows(batch, chunk);
        int meant = statement("person_resolve", batch, chunk).update();
        if (meant != rows) {
            throw new IllegalStateException("Of " + rows + " persons of the chunk only " + meant
                    + " have their household; it was closed after the preview. Nothing of the chunk was applied.");
        }
        // A table just filled looks small to the planner, and ten thousand rows against ten thousand in a nested loop
        // are slow.
        statement("person_known_size", batch).update();
        List<Long> late = statement("person_identity", batch, chunk)
                .query((row, n) -> row.getLong(1))
                .list();
        if (!late.isEmpty()) {
            statement("person_taken", batch, chunk)
                    .param("late", late.toArray(Long[]::new))
                    .update();
        }
        int added = statement("person_new", batch, chunk).update();
        int changed = 0;
        if (added < rows) {
            bindKnown(batch, chunk);
            changed = statement("person_changed", batch, chunk).update();
            changed =
                    Math.max(changed, statement("person_relation", batch, chunk).update());
            statement("person_claim", batch, chunk).update();
        }
        tell(batch, chunk);
        statement("person_done", batch).update();
        return applied(rows, added + changed);
    }

    /// Every row of the chunk has found its household by now.
    @Override
    List<Long> touched(Staged batch, Chunk chunk) {
        return statement("person_touched", batch)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private void bindKnown(Staged batch, Chunk chunk) {
        List<Resealing.Sealed> foreign = statement("person_reseal", batch, chunk)
                .query((row, n) -> new Resealing.Sealed(
                        row.getLong("row_no"),
                        row.getObject("row_id", UUID.class),
                        row.getObject("public_id", UUID.class),
                        Values.of(row, "id_number_enc", "phone_enc", "bank_card_enc")))
                .list();
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("id_number_enc", DOCUMENT);
        columns.put("phone_enc", PHONE);
        columns.put("bank_card_enc", BANK_CARD);
        tools.resealing().bind(stagingTable(), batch.batchId(), List.copyOf(columns.entrySet()), foreign);
    }
}
