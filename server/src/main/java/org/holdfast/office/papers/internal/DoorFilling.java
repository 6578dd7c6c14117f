package org.holdfast.office.papers.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Refused;
import org.holdfast.office.cases.CaseFilter;
import org.holdfast.office.cases.CaseLine;
import org.holdfast.office.cases.Cases;
import org.holdfast.office.casework.ClueFilter;
import org.holdfast.office.casework.ClueLine;
import org.holdfast.office.casework.Report;
import org.holdfast.office.casework.Reports;
import org.holdfast.office.casework.Worklist;
import org.holdfast.office.papers.Leaf;
import org.holdfast.office.papers.PaperKind;
import org.holdfast.office.shell.Page;
import org.springframework.stereotype.Component;

/// A declaration as it was received, and the list of open work that goes from hand to hand.
@Component
class DoorFilling implements Filling {
    private static final int AT_ONCE = 500;

    private final Reports reports;
    private final Cases cases;
    private final Worklist worklist;
    private final Accounts accounts;
    private final PlacePath places;

    DoorFilling(Reports reports, Cases cases, Worklist worklist, Accounts accounts, PlacePath places) {
        this.reports = reports;
        this.cases = cases;
        this.worklist = worklist;
        this.accounts = accounts;
        this.places = places;
    }

    @Override
    public Set<PaperKind> kinds() {
        return Set.of(PaperKind.DECLARATION, PaperKind.HANDOVER);
    }

    @Override
    public Filled filled(Acting who, Page page, PaperKind kind, UUID subject) {
        return kind == PaperKind.DECLARATION ? declaration(who, page, subject) : handover(who, page, subject);
    }

    private Filled declaration(Acting who, Page page, UUID id) {
        Report report = reports.report(who, id);
        return new Filled(
                new Leaf.Declaration(
                        report.head(),
                        page.w("casework.channel." + report.channel()),
                        page.w("casework.cause." + report.cause()),
                        report.words(),
                        report.receivedOn(),
                        report.visitBy(),
                        report.answerBy()),
                report.regionCode(),
                null);
    }

    /// Only one's own: who takes over sees it on the way of the handover itself.
    private Filled handover(Acting who, Page page, UUID posting) {
        if (!accounts.publicPosting(who.postingId()).equals(posting)) {
            throw Refused.missing();
        }
        List<Leaf.Owed> open = new ArrayList<>();
        long all = cases.count(who, CaseFilter.OPEN, "");
        for (int from = 0; from < all; from += AT_ONCE) {
            cases.list(who, CaseFilter.OPEN, "", from, AT_ONCE).forEach(line -> open.add(owed(page, line)));
        }
        List<Leaf.Owed> clues = new ArrayList<>();
        long waiting = worklist.count(who, ClueFilter.OPEN);
        for (int from = 0; from < waiting; from += AT_ONCE) {
            worklist.lines(who, ClueFilter.OPEN, from, AT_ONCE).forEach(line -> clues.add(owed(page, line)));
        }
        return new Filled(new Leaf.Handover(who.name(), who.unitName(), open, clues), who.regionCode(), null);
    }

    private Leaf.Owed owed(Page page, CaseLine line) {
        return new Leaf.Owed(
                places.name(line.regionCode()),
                line.head(),
                line.kind().in(page.chinese()),
                line.stageLabel().in(page.chinese()),
                line.clock() == null ? null : line.clock().dueOn());
    }

    private Leaf.Owed owed(Page page, ClueLine line) {
        return new Leaf.Owed(
                places.name(line.regionCode()),
                line.head(),
                line.headline().in(page.language()),
                page.w("papers.clue-stage." + line.stage()),
                line.dueOn());
    }
}
