package org.holdfast.office.papers.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Refused;
import org.holdfast.office.assistance.PlanFile;
import org.holdfast.office.assistance.Plans;
import org.holdfast.office.papers.Leaf;
import org.holdfast.office.papers.PaperKind;
import org.holdfast.office.shell.Figures;
import org.holdfast.office.shell.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The plan of a household on paper. One that nobody agreed to is not printed.
@Component
class PlanFilling implements Filling {
    private final Plans plans;
    private final People people;
    private final LawWords law;

    PlanFilling(Plans plans, People people, LawWords law) {
        this.plans = plans;
        this.people = people;
        this.law = law;
    }

    @Override
    public Set<PaperKind> kinds() {
        return Set.of(PaperKind.PLAN);
    }

    @Override
    public Filled filled(Acting who, Page page, PaperKind kind, UUID subject) {
        PlanFile file = plans.file(who, subject);
        People.Home home = people.of(who, subject);
        PlanFile.Plan plan = file.agreed().orElseThrow(() -> Refused.conflict("papers.no-agreed-plan"));
        Leaf leaf = new Leaf.Plan(
                home.head(),
                plan.persons(),
                Objects.requireNonNullElse(law.numbered(page, "monitoring-type", file.monitoredType()), ""),
                file.monitoredOn(),
                file.home().causes().stream()
                        .map(cause -> law.word(page, "cause", cause))
                        .toList(),
                plan.number(),
                Objects.requireNonNull(plan.decidedOn()),
                (Objects.requireNonNullElse(plan.decidedUnit(), "") + " "
                                + Objects.requireNonNullElse(plan.decidedName(), ""))
                        .strip(),
                (plan.assisterUnit() + " " + plan.assister()).strip(),
                plan.contact(),
                plan.measures().stream().map(one -> measure(page, file, one)).toList(),
                List.copyOf(plan.reasons().values()),
                yuan(plan.incomePerHead()),
                Figures.yuan(plan.addsPerHead()),
                yuan(plan.expectedPerHead()),
                yuan(file.lineFen()));
        return new Filled(leaf, home.region(), home.household());
    }

    private Leaf.Measure measure(Page page, PlanFile file, PlanFile.Measure one) {
        List<LocalDate> given = file.deliveriesOf(one.line()).stream()
                .map(PlanFile.Delivery::on)
                .sorted()
                .distinct()
                .toList();
        return new Leaf.Measure(
                one.cause().isEmpty() ? "" : law.word(page, "cause", one.cause()),
                law.measure(page, one.kind()),
                one.what(),
                one.who(),
                one.dueOn(),
                yuan(one.adds()),
                given);
    }

    private static @Nullable String yuan(@Nullable Long fen) {
        return fen == null ? null : Figures.yuan(fen);
    }
}
