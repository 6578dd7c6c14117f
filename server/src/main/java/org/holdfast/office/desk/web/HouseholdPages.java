package org.holdfast.office.desk.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Looks;
import org.holdfast.office.access.PolicyMatrix;
import org.holdfast.office.access.Reveals;
import org.holdfast.office.assistance.Plans;
import org.holdfast.office.assistance.Watch;
import org.holdfast.office.assistance.WatchFile;
import org.holdfast.office.cases.CaseLine;
import org.holdfast.office.cases.Cases;
import org.holdfast.office.casework.ClueFile;
import org.holdfast.office.casework.ClueFiles;
import org.holdfast.office.desk.HouseholdView;
import org.holdfast.office.desk.PlaceNames;
import org.holdfast.office.desk.internal.Timeline;
import org.holdfast.office.referrals.Referrals;
import org.holdfast.office.region.Places;
import org.holdfast.office.registry.HouseholdFile;
import org.holdfast.office.registry.HouseholdFiles;
import org.holdfast.office.screening.IncomeSheets;
import org.holdfast.office.screening.Judgements;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// S3: one household, why it is looked at, what it lives on, and everything that happened to it.
@Controller
class HouseholdPages {
    private static final int LOOKS_SHOWN = 20;

    private final HouseholdFiles households;
    private final Judgements judgements;
    private final IncomeSheets incomes;
    private final ClueFiles clues;
    private final Cases cases;
    private final Plans plans;
    private final Watch watch;
    private final Referrals referrals;
    private final PolicyMatrix matrix;
    private final Gate gate;
    private final Looks looks;
    private final Reveals reveals;
    private final Places places;
    private final Html html;

    HouseholdPages(
            HouseholdFiles households,
            Judgements judgements,
            IncomeSheets incomes,
            ClueFiles clues,
            Cases cases,
            Plans plans,
            Watch watch,
            Referrals referrals,
            PolicyMatrix matrix,
            Gate gate,
            Looks looks,
            Reveals reveals,
            Places places,
            Html html) {
        this.households = households;
        this.judgements = judgements;
        this.incomes = incomes;
        this.clues = clues;
        this.cases = cases;
        this.plans = plans;
        this.watch = watch;
        this.referrals = referrals;
        this.matrix = matrix;
        this.gate = gate;
        this.looks = looks;
        this.reveals = reveals;
        this.places = places;
        this.html = html;
    }

    @GetMapping("/households/{household}")
    @Allowed("household.view")
    ResponseEntity<String> household(Page page, Acting acting, @PathVariable UUID household) {
        HouseholdFile file = households.file(acting, household);
        List<ClueFile> ofHousehold =
                matrix.allows(acting.role(), "clue.view") ? clues.ofHousehold(acting, household) : List.of();
        List<Looks.Look> seen =
                gate.read(acting, "household.view", within -> looks.at(within, file.householdId(), LOOKS_SHOWN));
        List<Reveals.Reveal> revealed =
                gate.read(acting, "household.view", within -> reveals.at(within, file.householdId(), LOOKS_SHOWN));
        looks.noted(acting, file.householdId(), file.regionCode());
        List<CaseLine.Short> begun =
                matrix.allows(acting.role(), "case.view") ? cases.ofHousehold(acting, household) : List.of();
        HouseholdView view = new HouseholdView(
                file,
                new PlaceNames(places).of(file.regionCode()),
                judgements.ofHousehold(acting, household),
                incomes.ofHousehold(acting, household),
                ofHousehold,
                new Timeline(page.language())
                        .with(file)
                        .with(ofHousehold)
                        .withLooks(seen)
                        .withReveals(revealed, page)
                        .newestFirst(),
                begun,
                begins(acting, file, begun),
                matrix.allows(acting.role(), "plan.view")
                        ? Optional.of(plans.file(acting, household))
                        : Optional.empty(),
                watch(acting, household),
                referrals(acting, household),
                file.closedOn() == null && matrix.allows(acting.role(), "referral.propose"),
                matrix.allows(acting.role(), "household.reveal"),
                file.closedOn() == null && matrix.allows(acting.role(), "household.change"));
        return html.page(page, "desk/household.jte", Map.of("view", view));
    }

    /// Only where there is something to answer or an answer.
    private Optional<WatchFile> watch(Acting acting, UUID household) {
        return matrix.allows(acting.role(), "watch.view")
                ? Optional.of(watch.file(acting, household))
                        .filter(file -> !file.watches().isEmpty()
                                || file.mayBeWatched() && !file.signs().isEmpty())
                : Optional.empty();
    }

    private List<HouseholdView.ReferralLine> referrals(Acting acting, UUID household) {
        if (!matrix.allows(acting.role(), "referral.view")) {
            return List.of();
        }
        return referrals.ofHousehold(acting, household).stream()
                .map(one -> new HouseholdView.ReferralLine(one, referrals.programme(one.programme())))
                .toList();
    }

    /// What may be begun for a household without an open case. A new risk after an elimination is a re-mark, a full
    /// identification; an elimination that was wrong is rolled back.
    private List<String> begins(Acting acting, HouseholdFile file, List<CaseLine.Short> begun) {
        boolean open = begun.stream().anyMatch(one -> one.closedOn() == null);
        if (open || file.closedOn() != null || !matrix.allows(acting.role(), "case.open")) {
            return List.of();
        }
        boolean monitored = file.monitoredType() != null && file.monitoredType() > 0;
        if (!monitored) {
            return List.of("identification");
        }
        return Boolean.TRUE.equals(file.riskEliminated()) ? List.of("remark", "rollback") : List.of("elimination");
    }
}
