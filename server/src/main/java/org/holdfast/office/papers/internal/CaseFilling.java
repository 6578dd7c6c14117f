package org.holdfast.office.papers.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Refused;
import org.holdfast.office.cases.CaseFile;
import org.holdfast.office.cases.Cases;
import org.holdfast.office.cases.Paper;
import org.holdfast.office.papers.Leaf;
import org.holdfast.office.papers.MaskedName;
import org.holdfast.office.papers.PaperKind;
import org.holdfast.office.papers.Papers;
import org.holdfast.office.papers.PublicPlace;
import org.holdfast.office.region.Places;
import org.holdfast.office.registry.HouseholdFiles;
import org.holdfast.office.screening.IncomeSheet;
import org.holdfast.office.screening.IncomeSheets;
import org.holdfast.office.shell.Figures;
import org.holdfast.office.shell.Page;
import org.holdfast.policy.procedure.Act;
import org.holdfast.policy.procedure.Effect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Papers of a case, from its steps. What has not been done is not printed as if it had.
@Component
class CaseFilling implements Filling {
    private final Cases cases;
    private final HouseholdFiles households;
    private final People people;
    private final IncomeSheets sheets;
    private final LawWords law;
    private final Places places;
    private final Clock clock;

    CaseFilling(
            Cases cases,
            HouseholdFiles households,
            People people,
            IncomeSheets sheets,
            LawWords law,
            Places places,
            Clock clock) {
        this.cases = cases;
        this.households = households;
        this.people = people;
        this.sheets = sheets;
        this.law = law;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public Set<PaperKind> kinds() {
        return Papers.of(PaperKind.Subject.CASE).stream().collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Filled filled(Acting who, Page page, PaperKind kind, UUID subject) {
        CaseFile file = cases.file(who, subject);
        People.Home home = people.of(who, file.household());
        Leaf leaf = switch (kind) {
            case AUTHORISATION -> authorisation(page, file, home);
            case COLLECTION -> collection(who, page, file, home);
            case MINUTES -> minutes(page, file, home);
            case NOTICE -> notice(file);
            case DECISION -> decision(page, file, home);
            case REFUSAL -> refusal(page, file, home);
            case ELIMINATION -> elimination(who, page, file, home);
            default -> throw Refused.missing();
        };
        return new Filled(leaf, home.region(), home.household());
    }

    private Leaf authorisation(Page page, CaseFile file, People.Home home) {
        List<Leaf.Signer> signers = home.people().stream()
                .map(one -> law.signer(page, one, signedOn(file, one.id())))
                .toList();
        return new Leaf.Authorisation(
                home.head(),
                matter(page, file),
                signers,
                law.all(page, "comparison-source"),
                law.number("ident.authorisation-months", file.regionCode(), today())
                        .map(months -> months.longValueExact())
                        .orElseThrow(() -> Refused.conflict("papers.no-authorisation-months")));
    }

    private static @Nullable LocalDate signedOn(CaseFile file, long person) {
        return file.members().stream()
                .filter(member -> member.personId() == person)
                .map(CaseFile.Member::signedOn)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Leaf collection(Acting who, Page page, CaseFile file, People.Home home) {
        IncomeSheet sheet = sheets.ofHousehold(who, file.household());
        Paper.HomeCheck check = file.lastCheck();
        return new Leaf.Collection(
                true,
                home.head(),
                sheet.firstMonth(),
                sheet.lastMonth(),
                law.people(page, home.people()),
                LawWords.amounts(page, sheet, true),
                flags(check),
                causes(page, file));
    }

    static List<Leaf.Flag> flags(Paper.@Nullable HomeCheck check) {
        return List.of(
                new Leaf.Flag("housing", check == null ? null : check.flags().housing()),
                new Leaf.Flag("schooling", check == null ? null : check.flags().schooling()),
                new Leaf.Flag("insurance", check == null ? null : check.flags().insurance()),
                new Leaf.Flag("water", check == null ? null : check.flags().water()));
    }

    private List<String> causes(Page page, CaseFile file) {
        Paper.HomeCheck check = file.lastCheck();
        return check == null
                ? List.of()
                : check.causes().stream()
                        .map(cause -> law.word(page, "cause", cause))
                        .toList();
    }

    private Leaf minutes(Page page, CaseFile file, People.Home home) {
        CaseFile.Step step = last(file, Paper.Votes.class).orElseThrow(() -> Refused.conflict("papers.no-votes"));
        Paper.Votes votes = (Paper.Votes) step.paper();
        return new Leaf.Minutes(
                home.head(),
                matter(page, file),
                step.on(),
                file.persons(),
                votes.inFavour(),
                votes.against(),
                votes.abstained(),
                votes.inFavour() * 2 > votes.present(),
                step.words(),
                causes(page, file),
                netPerPerson(file));
    }

    private static @Nullable String netPerPerson(CaseFile file) {
        Paper.HomeCheck check = file.lastCheck();
        return check == null ? null : Figures.yuan(check.sheet().netPerPerson());
    }

    private Leaf notice(CaseFile file) {
        CaseFile.Step step = last(file, Paper.Notice.class).orElseThrow(() -> Refused.conflict("papers.no-notice"));
        Paper.Notice notice = (Paper.Notice) step.paper();
        return new Leaf.Notice(
                switch (file.procedure().kind()) {
                    case "elimination" -> Leaf.Matter.ELIMINATION;
                    case "rollback" -> Leaf.Matter.ROLLBACK;
                    default -> Leaf.Matter.IDENTIFICATION;
                },
                MaskedName.of(notice.head()),
                new PublicPlace(places.village(file.regionCode()).orElseThrow(Refused::missing)),
                notice.persons(),
                notice.type(),
                step.on(),
                file.noticeUntil());
    }

    private Leaf decision(Page page, CaseFile file, People.Home home) {
        CaseFile.Step step = file.steps().reversed().stream()
                .filter(one -> grants(file, one))
                .findFirst()
                .orElseThrow(() -> Refused.conflict("papers.not-granted"));
        Paper.Decision made = step.paper() instanceof Paper.Decision decision ? decision : null;
        return new Leaf.Decision(
                home.head(),
                matter(page, file),
                made == null
                        ? matter(page, file)
                        : Objects.requireNonNullElse(law.numbered(page, "monitoring-type", made.type()), ""),
                step.on(),
                causes(page, file),
                made == null ? null : Figures.yuan(made.referencePerPerson()),
                made == null ? null : Figures.yuan(made.line()),
                step.unit());
    }

    private static boolean grants(CaseFile file, CaseFile.Step step) {
        Effect effect = Optional.ofNullable(file.procedure().acts().get(step.act()))
                .map(Act::effect)
                .orElse(Effect.NONE);
        return effect == Effect.MONITORED || effect == Effect.ELIMINATED || effect == Effect.ROLLED_BACK;
    }

    private Leaf refusal(Page page, CaseFile file, People.Home home) {
        CaseFile.Step step = file.steps().reversed().stream()
                .filter(one -> one.act().equals("refuse"))
                .findFirst()
                .filter(one ->
                        file.steps().stream().noneMatch(later -> later.number() > one.number() && grants(file, later)))
                .orElseThrow(() -> Refused.conflict("papers.not-refused"));
        String reason = step.reason();
        LocalDate until = law.number("ident.appeal-days", file.regionCode(), step.on())
                .map(days -> step.on().plusDays(days.longValueExact()))
                .orElse(null);
        return new Leaf.Refusal(
                home.head(),
                matter(page, file),
                step.on(),
                reason == null ? "" : law.word(page, "case-reason", reason),
                step.words(),
                step.unit(),
                file.procedure().acts().containsKey("appeal") ? until : null);
    }

    private Leaf elimination(Acting who, Page page, CaseFile file, People.Home home) {
        if (!file.procedure().kind().equals("elimination")) {
            throw Refused.conflict("papers.not-elimination");
        }
        Paper.HomeCheck check = file.lastCheck();
        return new Leaf.Elimination(
                home.head(),
                file.persons(),
                households.file(who, file.household()).monitoredOn(),
                law.numbered(page, "monitoring-type", file.monitoredType()),
                causes(page, file),
                check == null ? List.of() : after(page, check.sheet()),
                netPerPerson(file),
                law.line(file.regionCode(), today()),
                flags(check),
                file.steps().stream()
                        .map(step -> new Leaf.Step(step.on(), label(page, file, step), step.unit()))
                        .toList());
    }

    private static List<Leaf.Amount> after(Page page, Paper.Sheet sheet) {
        return List.of(
                amount(page, "wage", 1, sheet.wage()),
                amount(page, "operating", 1, sheet.operating()),
                amount(page, "operating-expense", -1, sheet.operatingExpense()),
                amount(page, "property", 1, sheet.property()),
                amount(page, "transfer", 1, sheet.transfer()),
                amount(page, "net", 0, sheet.net()),
                amount(page, "claims", 0, sheet.claims()),
                amount(page, "self-paid", 0, sheet.selfPaid()));
    }

    private static Leaf.Amount amount(Page page, String name, int sign, long fen) {
        return new Leaf.Amount(page.w("papers.amount." + name), sign, Figures.yuan(fen), 0);
    }

    private static String label(Page page, CaseFile file, CaseFile.Step step) {
        return Optional.ofNullable(file.procedure().acts().get(step.act()))
                .map(act -> act.label().in(page.chinese()))
                .orElse(step.act());
    }

    private static String matter(Page page, CaseFile file) {
        String label = file.procedure().label().in(page.chinese());
        return file.remark() ? page.w("papers.remark", label) : label;
    }

    private static Optional<CaseFile.Step> last(CaseFile file, Class<? extends Paper> paper) {
        return file.steps().reversed().stream()
                .filter(step -> paper.isInstance(step.paper()))
                .findFirst();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
