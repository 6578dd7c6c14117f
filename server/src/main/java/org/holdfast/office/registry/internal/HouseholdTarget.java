package org.holdfast.office.registry.internal;

import static org.holdfast.office.intake.Field.of;
import static org.holdfast.office.intake.Field.required;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.intake.Field;
import org.holdfast.office.intake.Kind;
import org.holdfast.office.intake.RowValues;

/// Households with what is known of their monitoring, and the four problem flags.
final class HouseholdTarget extends RegistryTarget {
    private static final String PHONE = "registry.household.phone";
    private static final String BANK_CARD = "registry.household.bank_card";
    private static final String CONTACT = "registry.household.contact_phone";
    private static final Kind YES_NO = new Kind.YesNo();
    private static final Kind DAY = new Kind.Day();
    private static final Kind CAUSE = Codes.list("cause");

    private static final List<Field> FIELDS = List.of(
            required("household_no", new Kind.Text(40), "户编号", "household number"),
            required("village", new Kind.Village(), "村代码", "village code"),
            of("hamlet", new Kind.Text(60), "自然村", "hamlet"),
            of("phone", new Kind.Phone(new Kind.Secret(PHONE, "phone")), "户联系电话", "phone"),
            of("bank_card", new Kind.BankCard(new Kind.Secret(BANK_CARD, "bank_card")), "银行卡号", "bank card"),
            of("declared_size", new Kind.Whole(0, 40), "家庭人口数", "persons declared"),
            of("lifted", YES_NO, "是否脱贫户", "lifted"),
            of("lifted_year", new Kind.Whole(1978, 2100), "脱贫年度", "year lifted"),
            of("monitored_type", Codes.list("monitoring-type"), "监测对象类别", "monitored type"),
            of("monitored_on", DAY, "识别监测时间", "monitored since"),
            of("risk_eliminated", YES_NO, "风险是否已消除", "risk eliminated"),
            of("eliminated_on", DAY, "消除监测时间", "eliminated on"),
            of("elimination_way", Codes.list("elimination-way"), "风险消除方式", "way of elimination"),
            of("first_cause", CAUSE, "致贫返贫风险1", "first cause"),
            of("cause_2", CAUSE, "致贫返贫风险2", "second cause"),
            of("cause_3", CAUSE, "致贫返贫风险3", "third cause"),
            of("cause_4", CAUSE, "致贫返贫风险4", "fourth cause"),
            of("cause_5", CAUSE, "致贫返贫风险5", "fifth cause"),
            of("disaster_kind", Codes.list("disaster-kind"), "因自然灾害子项", "kind of disaster"),
            of(
                    "income_at_identification",
                    new Kind.Money(-10_000_000_00L, 10_000_000_00L),
                    "识别时人均纯收入",
                    "income at identification"),
            of("fallback_tag", YES_NO, "整户无劳动能力兜底保障户", "fallback tag"),
            of("relocated", YES_NO, "是否易地搬迁户", "relocated"),
            of("flag_housing", YES_NO, "住房出现安全问题", "housing problem"),
            of("flag_dropout", YES_NO, "义务教育阶段适龄儿童少年失学辍学", "drop-out"),
            of("flag_water", YES_NO, "饮水出现安全问题", "water problem"),
            of("flag_insurance", YES_NO, "有家庭成员未参加基本医疗保险", "uninsured member"),
            of("measures_count", new Kind.Whole(0, 200), "帮扶措施数", "measures"),
            of("development_measures_count", new Kind.Whole(0, 200), "开发式帮扶措施数", "development measures"),
            of("contact_name", new Kind.Text(40), "监测联系人", "contact"),
            of("contact_phone", new Kind.Phone(new Kind.Secret(CONTACT, "phone")), "监测联系人电话", "contact phone"),
            of("address", new Kind.Text(200), "家庭住址", "address"),
            of("weight", new Kind.Scaled(5, 0, 1_000_000_000_000L), "权重", "weight"),
            Field.derived("contact_known", YES_NO));

    HouseholdTarget(Tools tools) {
        super(tools);
    }

    @Override
    public String name() {
        return "registry.household";
    }

    @Override
    public String zh() {
        return "户";
    }

    @Override
    public String en() {
        return "Households";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public String stagingTable() {
        return "registry.staging_household";
    }

    @Override
    public void examine(RowValues row) {
        boolean named = row.get("contact_name") != null;
        boolean reachable = row.get("contact_phone") != null;
        if (named != reachable) {
            row.problem(named ? "contact_phone" : "contact_name", "household.contact-half");
        }
        row.set("contact_known", named ? Boolean.TRUE : null);
        row.day("eliminated_on").ifPresent(eliminated -> {
            row.day("monitored_on")
                    .filter(eliminated::isBefore)
                    .ifPresent(on -> row.problem("eliminated_on", "household.eliminated-before", on));
            if (row.code("monitored_type", -1) == 0) {
                row.problem("monitored_type", "household.eliminated-unmonitored");
            }
        });
        Long all = row.number("measures_count");
        Long development = row.number("development_measures_count");
        if (all != null && development != null && development > all) {
            row.problem("development_measures_count", "household.more-development", all);
        }
    }

    @Override
    public List<SetFinding> examineAll(Staged batch) {
        List<SetFinding> findings = new ArrayList<>(statement("household_twice", batch)
                .query((row, n) -> new SetFinding(
                        row.getLong("row_no"),
                        "household_no",
                        row.getString("household_no"),
                        "household.twice",
                        details(row.getLong("first_row")),
                        row.getBoolean("same")))
                .list());
        findings.addAll(statement("household_elsewhere", batch)
                .query((row, n) -> new SetFinding(
                        row.getLong("row_no"),
                        "village",
                        row.getString("entered"),
                        "household.elsewhere",
                        details(row.getString("registered")),
                        false))
                .list());
        return findings;
    }

    @Override
    public Applied apply(Staged batch, Chunk chunk) {
        int added = statement("household_new", batch, chunk).update();
        if (added < rows(batch, chunk)) {
            List<Resealing.Sealed> foreign = statement("household_reseal", batch, chunk)
                    .query((row, n) -> new Resealing.Sealed(
                            row.getLong("row_no"),
                            row.getObject("row_id", UUID.class),
                            row.getObject("public_id", UUID.class),
                            Values.of(row, "phone_enc", "bank_card_enc", "contact_phone_enc")))
                    .list();
            Map<String, String> columns = new LinkedHashMap<>();
            columns.put("phone_enc", PHONE);
            columns.put("bank_card_enc", BANK_CARD);
            columns.put("contact_phone_enc", CONTACT);
            tools.resealing().bind(stagingTable(), batch.batchId(), List.copyOf(columns.entrySet()), foreign);
            added += statement("household_changed", batch, chunk).update();
        }
        hold("hold_flagged", batch, chunk);
        statement("household_flags", batch, chunk).update();
        tell(batch, chunk);
        return applied(batch, chunk, added);
    }
}
