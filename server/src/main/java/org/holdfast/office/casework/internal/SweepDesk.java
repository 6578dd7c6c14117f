package org.holdfast.office.casework.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.casework.Bilingual;
import org.holdfast.office.casework.ClueBatch;
import org.holdfast.office.casework.Clues;
import org.holdfast.office.casework.Door;
import org.holdfast.office.casework.FocusGroups;
import org.holdfast.office.casework.Grade;
import org.holdfast.office.casework.NewReason;
import org.holdfast.office.casework.Outcome;
import org.holdfast.office.casework.Sweeps;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.shell.Words;
import org.springframework.stereotype.Component;

/// Sweeps, from the list to the closing.
@Component
class SweepDesk implements Sweeps {
    private static final String VIEW = "sweep.view";
    private static final String OPEN = "sweep.open";
    private static final String VISIT = "sweep.visit";
    private static final int COUNTY = 3;
    private static final int AT_ONCE = 5_000;

    private final Gate gate;
    private final Journal journal;
    private final FocusGroups focus;
    private final SweepRows rows;
    private final Clues clues;
    private final Words words;
    private final Clock clock;

    SweepDesk(Gate gate, Journal journal, FocusGroups focus, SweepRows rows, Clues clues, Words words, Clock clock) {
        this.gate = gate;
        this.journal = journal;
        this.focus = focus;
        this.rows = rows;
        this.clues = clues;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<FocusGroups.Group> groups(Acting who) {
        return focus.groups(who.regionCode(), today());
    }

    @Override
    public List<Line> sweeps(Acting who) {
        return gate.read(who, VIEW, rows::sweeps);
    }

    @Override
    public Sweep sweep(Acting who, UUID sweep) {
        return gate.read(who, VIEW, within -> rows.sweep(within, sweep));
    }

    @Override
    public List<VillageLine> villages(Acting who, UUID sweep) {
        return gate.read(who, VIEW, within -> rows.villages(within, sweep));
    }

    @Override
    public List<Household> households(Acting who, UUID sweep, Which which, long lo, long hi, int from, int atMost) {
        return gate.read(
                who, VIEW, within -> rows.households(within.and(lo, hi), sweep, which.name(), null, from, atMost));
    }

    @Override
    public Optional<Household> household(Acting who, UUID sweep, UUID household) {
        return gate.read(who, VIEW, within -> rows.household(within, sweep, household));
    }

    @Override
    public List<Visit> visits(Acting who, UUID sweep, Household household) {
        return gate.read(who, VIEW, within -> rows.visits(within, sweep, household));
    }

    @Override
    public Answer open(Acting who, WriteRequest request, NewSweep sweep) {
        if (who.regionLevel() != COUNTY) {
            throw Refused.notAllowed("casework.sweep.county-opens");
        }
        if (sweep.untilOn().isBefore(sweep.fromOn())) {
            throw Refused.input("casework.sweep.days-wrong");
        }
        return gate.write(who, OPEN, request, within -> {
            UUID id = request.key();
            int province = JsonRows.province(who.regionCode());
            List<FocusGroups.Member> members = new ArrayList<>();
            focus.members(within, who.regionCode(), today(), sweep.groups(), members::add);
            if (members.isEmpty()) {
                throw Refused.input("casework.sweep.nobody");
            }
            long entry = journal.record(new Entry(
                    OPEN,
                    "monitoring",
                    "sweep",
                    id.toString(),
                    who.regionCode(),
                    members.size(),
                    null,
                    Map.of("groups", sweep.groups())));
            rows.inside(within, "add_sweep")
                    .param("province", province)
                    .param("sweep", id)
                    .param("county", who.regionCode())
                    .param("name", sweep.name())
                    .param("from_on", sweep.fromOn())
                    .param("until_on", sweep.untilOn())
                    .param("groups", sweep.groups().toArray(String[]::new))
                    .param("day", today())
                    .param("posting", who.postingId())
                    .param("entry", entry)
                    .update();
            list(within, id, members, entry);
            rows.inside(within, "list_sweep_villages")
                    .param("province", province)
                    .param("sweep", id)
                    .param("name", sweep.name())
                    .param("from_on", sweep.fromOn())
                    .param("until_on", sweep.untilOn())
                    .param("entry", entry)
                    .update();
            return Answer.seeOther("/sweeps/" + id);
        });
    }

    private void list(Within within, UUID sweep, List<FocusGroups.Member> members, long entry) {
        for (int from = 0; from < members.size(); from += AT_ONCE) {
            rows.inside(within, "list_sweep")
                    .param("sweep", sweep)
                    .param("rows", JsonRows.of(members.subList(from, Math.min(members.size(), from + AT_ONCE))))
                    .param("entry", entry)
                    .update();
        }
    }

    @Override
    public Answer close(Acting who, WriteRequest request, UUID sweep, int version, String said) {
        return gate.write(who, OPEN, request, within -> {
            Sweep before = rows.sweep(within, sweep);
            refuseClosed(before);
            Coverage all = rows.villages(within, sweep).stream()
                    .map(VillageLine::coverage)
                    .reduce(Coverage.NOTHING, Coverage::plus);
            if (all.owed() > 0) {
                throw Refused.input("casework.sweep.reasons-owed", Long.toString(all.owed()));
            }
            boolean left = all.visited() < all.listed();
            if (left && said.codePoints().noneMatch(Character::isLetter)) {
                throw Refused.input("casework.sweep.unvisited", Long.toString(all.listed() - all.visited()));
            }
            long entry = journal.record(new Entry(
                    "sweep.close",
                    "monitoring",
                    "sweep",
                    sweep.toString(),
                    who.regionCode(),
                    1,
                    null,
                    Map.of("listed", all.listed(), "visited", all.visited())));
            changed(rows.inside(within, "close_sweep")
                    .param("sweep", sweep)
                    .param("version", version)
                    .param("day", today())
                    .param("words", left ? Told.words(said, LONGEST_WORDS) : null)
                    .param("entry", entry)
                    .update());
            rows.inside(within, "close_sweep_villages")
                    .param("sweep", sweep)
                    .param("day", today())
                    .param("entry", entry)
                    .update();
            return Answer.seeOther("/sweeps/" + sweep);
        });
    }

    @Override
    public Answer visit(
            Acting who,
            WriteRequest request,
            UUID sweep,
            UUID household,
            int version,
            LocalDate visitedOn,
            Outcome outcome,
            String note) {
        return gate.write(who, VISIT, request, within -> {
            Sweep of = rows.sweep(within, sweep);
            refuseClosed(of);
            Household at = rows.household(within, sweep, household).orElseThrow(Refused::missing);
            if (visitedOn.isAfter(today())) {
                throw Refused.input("casework.visit-in-the-future", visitedOn.toString());
            }
            if (visitedOn.isBefore(of.fromOn())) {
                throw Refused.input(
                        "casework.sweep.visit-before",
                        visitedOn.toString(),
                        of.fromOn().toString());
            }
            String said = note.isBlank() ? "" : Told.words(note, LONGEST_WORDS);
            if (outcome == Outcome.AT_RISK && said.isEmpty()) {
                throw Refused.input("casework.sweep.risk-in-words");
            }
            long entry = entry("visit", at, Map.of("sweep", sweep.toString(), "outcome", outcome.code()));
            changed(rows.inside(within, "sweep_visited")
                    .param("outcome", outcome.code())
                    .param("posting", who.postingId())
                    .param("answers", outcome.answers())
                    .param("visited_on", visitedOn)
                    .param("province", JsonRows.province(at.regionCode()))
                    .param("sweep", sweep)
                    .param("household", at.householdId())
                    .param("version", version)
                    .param("entry", entry)
                    .update());
            rows.inside(within, "add_sweep_visit")
                    .param("province", JsonRows.province(at.regionCode()))
                    .param("sweep", sweep)
                    .param("household", at.householdId())
                    .param("village", at.regionCode())
                    .param("visited_on", visitedOn)
                    .param("outcome", outcome.code())
                    .param("note", said)
                    .param("posting", who.postingId())
                    .param("visitor", who.name() + " · " + who.unitName())
                    .param("entry", entry)
                    .update();
            if (outcome == Outcome.AT_RISK) {
                clue(within, of, at, said, entry);
            }
            return Answer.seeOther(page(sweep, household));
        });
    }

    /// What a sweep finds is a cadre's finding like any other.
    private void clue(Within within, Sweep sweep, Household at, String said, long entry) {
        NewReason reason = new NewReason(
                at.householdId(),
                at.regionCode(),
                Door.CADRE,
                "sweep." + sweep.id(),
                Grade.ORANGE,
                "other",
                today(),
                "",
                null,
                List.of(),
                new Bilingual(
                        words.get(Locale.CHINA, "casework.sweep.sentence", sweep.name(), said),
                        words.get(Locale.ENGLISH, "casework.sweep.sentence", sweep.name(), said)),
                Bilingual.NOTHING,
                null);
        clues.receive(within, ClueBatch.of(today(), List.of(reason)), entry);
    }

    @Override
    public Answer reason(Acting who, WriteRequest request, UUID sweep, UUID household, int version, String said) {
        return gate.write(who, VISIT, request, within -> {
            refuseClosed(rows.sweep(within, sweep));
            Household at = rows.household(within, sweep, household).orElseThrow(Refused::missing);
            if (said.codePoints().noneMatch(Character::isLetter)) {
                throw Refused.input("casework.sweep.reason-missing");
            }
            if (!at.belowLine()) {
                throw Refused.input("casework.sweep.no-reason-owed");
            }
            long entry = entry("reason", at, Map.of("sweep", sweep.toString()));
            changed(rows.inside(within, "sweep_reason")
                    .param("reason", Told.words(said, LONGEST_WORDS))
                    .param("posting", who.postingId())
                    .param("province", JsonRows.province(at.regionCode()))
                    .param("sweep", sweep)
                    .param("household", at.householdId())
                    .param("version", version)
                    .param("entry", entry)
                    .update());
            return Answer.seeOther(page(sweep, household));
        });
    }

    private long entry(String what, Household at, Map<String, Object> detail) {
        return journal.record(new Entry(
                "sweep." + what,
                "monitoring",
                "household",
                at.household().toString(),
                at.regionCode(),
                1,
                null,
                detail));
    }

    private static void refuseClosed(Sweep sweep) {
        if (sweep.closedOn() != null) {
            throw Refused.conflict("casework.sweep.closed", sweep.closedOn().toString());
        }
    }

    private static void changed(int rows) {
        if (rows != 1) {
            throw Refused.conflict("casework.sweep.changed-meanwhile");
        }
    }

    private static String page(UUID sweep, UUID household) {
        return "/sweeps/" + sweep + "/households/" + household;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
