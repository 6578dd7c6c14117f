package org.holdfast.office.cases.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.holdfast.office.cases.Cases;
import org.holdfast.office.intake.Field;
import org.holdfast.office.intake.ImportTarget;
import org.holdfast.office.intake.Kind;
import org.holdfast.office.intake.RowValues;
import org.holdfast.office.intake.Rules;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.procedure.Procedure;
import org.holdfast.policy.procedure.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Households that the national system monitors arrive as cases taken over, not checked. What they are stands in the
/// registry, where the same file has just put it; only what the registry has no room for is read here.
@Component
class TakenOverTarget implements ImportTarget {
    private static final Rules RULES = Rules.beside(Cases.class);
    private static final long MOST_FEN = 100_000_000_000L;
    private static final Kind AMOUNT = new Kind.Money(0, MOST_FEN);
    /// What is left may be less than nothing.
    private static final Kind NET = new Kind.Money(-MOST_FEN, MOST_FEN);
    private static final List<Field> FIELDS = List.of(
            Field.required("household_no", new Kind.Text(40), "户编号", "household number"),
            Field.required("village", new Kind.Village(), "村代码", "village code"),
            Field.of("first_identified_on", new Kind.Day(), "首次识别时间", "first identified on"),
            Field.of("after_schooling", new Kind.YesNo(), "消除后有失学辍学", "drop-out after elimination"),
            Field.of("after_housing", new Kind.YesNo(), "消除后住房有问题", "unsafe house after elimination"),
            Field.of("after_insurance", new Kind.YesNo(), "消除后有人未参保", "somebody uninsured after elimination"),
            Field.of("after_water", new Kind.YesNo(), "消除后饮水有问题", "unsafe water after elimination"),
            Field.of("after_wage", AMOUNT, "消除后工资性收入", "wages after elimination"),
            Field.of("after_property", AMOUNT, "消除后财产性收入", "property income after elimination"),
            Field.of("after_transfer", AMOUNT, "消除后转移性收入", "transfers after elimination"),
            Field.of("after_operating", AMOUNT, "消除后生产经营性收入", "operating income after elimination"),
            Field.of("after_operating_expense", AMOUNT, "消除后生产经营性支出", "operating expense after elimination"),
            Field.of("after_net", NET, "消除后家庭纯收入", "net income after elimination"),
            Field.of("after_net_per_person", NET, "消除后家庭人均纯收入", "net income per person after elimination"),
            Field.of("after_claims", AMOUNT, "消除后理赔收入", "claims after elimination"),
            Field.of("after_self_paid", AMOUNT, "消除后合规自付支出", "self-paid expense after elimination"));

    private final JdbcClient db;
    private final CaseLaw law;
    private final Clock clock;

    TakenOverTarget(JdbcClient db, CaseLaw law, Clock clock) {
        this.db = db;
        this.law = law;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "cases.taken-over";
    }

    @Override
    public String zh() {
        return "接收的监测对象";
    }

    @Override
    public String en() {
        return "Monitored households taken over";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public String stagingTable() {
        return "cases.staging_taken_over";
    }

    @Override
    public Rules rules() {
        return RULES;
    }

    @Override
    public void examine(RowValues row) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        row.day("first_identified_on")
                .filter(today::isBefore)
                .ifPresent(day -> row.problem("first_identified_on", "taken-over.day-future", day));
    }

    @Override
    public List<SetFinding> examineAll(Staged batch) {
        return List.of();
    }

    @Override
    public Applied apply(Staged batch, Chunk chunk) {
        PolicyBook book = law.book();
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Procedure identification = CaseLaw.begin(book, "identification", batch.lo(), today);
        Procedure elimination = CaseLaw.begin(book, "elimination", batch.lo(), today);
        int made = db.sql(CaseRows.SQL.text("take_over"))
                .param("batch", batch.batchId())
                .param("public_batch", batch.bringer().batch())
                .param("first", chunk.firstRow())
                .param("until", chunk.untilRow())
                .param("dataset", batch.dataset())
                .param("entry", chunk.entryId())
                .param("today", today)
                .param("identification", identification.id())
                .param("elimination", elimination.id())
                .param("monitored", granted(identification))
                .param("eliminated", granted(elimination))
                .param("lo", batch.lo())
                .param("hi", batch.hi())
                .update();
        return new Applied(made, 0, new byte[0]);
    }

    private static String granted(Procedure procedure) {
        return procedure.stages().values().stream()
                .filter(stage -> stage.end().filter(Stage.End.GRANTED::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .word();
    }
}
