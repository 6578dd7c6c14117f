package org.holdfast.office.papers.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Refused;
import org.holdfast.office.cases.Cases;
import org.holdfast.office.casework.ClueFile;
import org.holdfast.office.casework.ClueFiles;
import org.holdfast.office.casework.Questions;
import org.holdfast.office.casework.Stage;
import org.holdfast.office.papers.Leaf;
import org.holdfast.office.papers.PaperKind;
import org.holdfast.office.papers.Papers;
import org.holdfast.office.registry.HouseholdFile;
import org.holdfast.office.registry.HouseholdFiles;
import org.holdfast.office.screening.IncomeSheet;
import org.holdfast.office.screening.IncomeSheets;
import org.holdfast.office.shell.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Papers of a household, whether it has a case or not.
@Component
class HouseholdFilling implements Filling {
    private static final String ASKED_AT_HOME = "visit";

    private final HouseholdFiles households;
    private final People people;
    private final IncomeSheets sheets;
    private final ClueFiles clues;
    private final Questions questions;
    private final Cases cases;
    private final LawWords law;
    private final Clock clock;

    HouseholdFilling(
            HouseholdFiles households,
            People people,
            IncomeSheets sheets,
            ClueFiles clues,
            Questions questions,
            Cases cases,
            LawWords law,
            Clock clock) {
        this.households = households;
        this.people = people;
        this.sheets = sheets;
        this.clues = clues;
        this.questions = questions;
        this.cases = cases;
        this.law = law;
        this.clock = clock;
    }

    @Override
    public Set<PaperKind> kinds() {
        return Papers.of(PaperKind.Subject.HOUSEHOLD).stream()
                .filter(kind -> kind != PaperKind.PLAN)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Filled filled(Acting who, Page page, PaperKind kind, UUID subject) {
        HouseholdFile file = households.file(who, subject);
        People.Home home = people.of(who, subject);
        Leaf leaf = switch (kind) {
            case COLLECTION_BLANK -> blank(who, page, file, home);
            case CARD -> card(who, page, file, home);
            case VISIT -> visit(who, page, file, home);
            case HOW_TO_DECLARE ->
                new Leaf.HowToDeclare(
                        home.head(), law.line(file.regionCode(), today()), today().getYear(), law.all(page, "cause"));
            case WHAT_HELP -> help(page, file, home);
            default -> throw Refused.missing();
        };
        return new Filled(leaf, home.region(), home.household());
    }

    private Leaf blank(Acting who, Page page, HouseholdFile file, People.Home home) {
        IncomeSheet sheet = sheets.ofHousehold(who, file.id());
        return new Leaf.Collection(
                false,
                home.head(),
                sheet.firstMonth(),
                sheet.lastMonth(),
                List.of(),
                LawWords.amounts(page, sheet, false),
                CaseFilling.flags(null),
                List.of());
    }

    private Leaf card(Acting who, Page page, HouseholdFile file, People.Home home) {
        HouseholdFile.Guarantees seen = file.guarantees();
        return new Leaf.Card(
                home.head(),
                file.hamlet(),
                file.externalNo(),
                monitored(page, file),
                file.monitoredOn(),
                Boolean.TRUE.equals(file.lifted()),
                Boolean.TRUE.equals(file.riskEliminated()),
                law.numbered(page, "cause", file.causes()),
                home.people().stream().map(one -> law.signer(page, one, null)).toList(),
                law.people(page, home.people()),
                List.of(
                        new Leaf.Flag("housing", seen.housing()),
                        new Leaf.Flag("schooling", seen.schooling()),
                        new Leaf.Flag("insurance", seen.insurance()),
                        new Leaf.Flag("water", seen.water())),
                cases.ofHousehold(who, file.id()).stream()
                        .map(one -> new Leaf.Matters(
                                one.openedOn(),
                                one.kind().in(page.chinese()),
                                one.stage().in(page.chinese())))
                        .toList());
    }

    private @Nullable String monitored(Page page, HouseholdFile file) {
        Integer type = file.monitoredType();
        return type == null || type == 0 ? null : law.numbered(page, "monitoring-type", type);
    }

    private Leaf visit(Acting who, Page page, HouseholdFile file, People.Home home) {
        Optional<ClueFile> open = clues.ofHousehold(who, file.id()).stream()
                .filter(clue -> clue.line().stage() == Stage.OPEN)
                .findFirst();
        List<String> reasons = open.stream()
                .flatMap(clue -> clue.reasons().stream())
                .filter(reason -> reason.withdrawnOn() == null)
                .map(reason -> reason.sentence().in(page.language()))
                .toList();
        List<String> asked = Stream.concat(
                        open.stream().flatMap(clue -> clue.questions().stream()),
                        // What departments can answer is asked of them first.
                        questions.ofHousehold(who, file.id()).stream()
                                .filter(question -> question.visitWeek() != null
                                        || question.askedOf().equals(ASKED_AT_HOME)))
                .map(question -> question.question().in(page.language()))
                .distinct()
                .toList();
        return new Leaf.Visit(
                home.head(),
                home.people().size(),
                reasons,
                asked,
                open.map(clue -> clue.line().dueOn()).orElse(null));
    }

    private Leaf help(Page page, HouseholdFile file, People.Home home) {
        String type = monitored(page, file);
        if (type == null) {
            throw Refused.conflict("papers.not-monitored");
        }
        return new Leaf.WhatHelp(home.head(), type, law.numbered(page, "cause", file.causes()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
