package org.holdfast.office.played;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.holdfast.office.access.Acting;
import org.holdfast.office.assistance.Photos;
import org.holdfast.office.assistance.PlanActs;
import org.holdfast.office.assistance.PlanDraft;
import org.holdfast.office.assistance.PlanFile;
import org.holdfast.office.assistance.PlanFilter;
import org.holdfast.office.assistance.PlanLine;
import org.holdfast.office.assistance.Plans;
import org.holdfast.policy.help.Category;
import org.holdfast.policy.help.Lack;

/// One policy per household: a measure for whatever the rules for plans miss, agreed to by the township,
/// carried out two weeks later.
final class HelpPlay {
    private static final int LIST = 500;
    private static final int WEEKS_TO_CARRY_OUT = 2;

    private final PlayedYear played;
    private final Acting cadre;
    private final Acting township;

    HelpPlay(PlayedYear played, Acting cadre, Acting township) {
        this.played = played;
        this.cadre = cadre;
        this.township = township;
    }

    void day() {
        for (PlanLine line : played.office.bean(Plans.class).list(cadre, PlanFilter.NO_MEASURE, 0, LIST)) {
            PlanFile file = played.office.bean(Plans.class).file(cadre, line.household());
            if (file.waiting().isPresent()) {
                played.office
                        .bean(PlanActs.class)
                        .decide(township, Cadre.request("agree"), line.household(), file.newest(), true, "");
            } else if (file.agreed().isEmpty()) {
                draw(file);
            } else {
                carryOut(file, file.agreed().get());
            }
        }
    }

    private void draw(PlanFile file) {
        List<PlanDraft.Row> rows = new ArrayList<>();
        for (Lack lack : file.lacks()) {
            lack.categories().stream()
                    .flatMap(category -> category.kinds().stream())
                    .filter(Category.Kind::counts)
                    .findFirst()
                    .ifPresent(kind -> rows.add(new PlanDraft.Row(
                            null,
                            file.home().causes().contains(lack.what()) ? lack.what() : "",
                            kind.number(),
                            kind.label().zh(),
                            "村委会",
                            played.today().plusWeeks(WEEKS_TO_CARRY_OUT),
                            null,
                            null)));
        }
        if (rows.isEmpty()) {
            return;
        }
        PlanDraft draft = new PlanDraft(file.newest(), "帮扶干部", "镇政府", "监测联系人", rows, Map.of());
        played.office.bean(PlanActs.class).draw(cadre, Cadre.request("draw"), file.household(), draft);
        played.tally.acted("plan", 3 + 4 * rows.size());
    }

    private void carryOut(PlanFile file, PlanFile.Plan plan) {
        for (PlanFile.Measure measure : plan.measures()) {
            if (!measure.dueOn().isAfter(played.today())
                    && file.deliveriesOf(measure.line()).isEmpty()) {
                played.office
                        .bean(PlanActs.class)
                        .deliver(
                                cadre,
                                Cadre.request("deliver"),
                                file.household(),
                                measure.line(),
                                played.today(),
                                null,
                                "演练",
                                Photos.Sent.none());
                played.tally.acted("delivery", 3);
            }
        }
    }
}
