package org.holdfast.office.cases.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.PolicyMatrix;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.cases.Bulk;
import org.holdfast.office.cases.BulkActs;
import org.holdfast.office.cases.Paper;
import org.holdfast.office.casework.CheckTerms;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.procedure.Act;
import org.holdfast.policy.procedure.Effect;
import org.holdfast.policy.procedure.Need;
import org.holdfast.policy.procedure.Paperwork;
import org.holdfast.policy.procedure.Procedure;
import org.holdfast.policy.text.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Choosing many cases, showing what would happen to them, and the yes.
@Component
class BulkDesk implements BulkActs {
    private static final String ACT = "case.act";
    private static final Wording ASSIGN = new Wording("指定责任人", "Make somebody responsible");

    private final Gate gate;
    private final Journal journal;
    private final Accounts accounts;
    private final PolicyMatrix matrix;
    private final BulkRows rows;
    private final BulkWork work;
    private final CaseRows cases;
    private final CarriedOut acts;
    private final CaseLaw law;
    private final CheckTerms terms;
    private final Clock clock;

    BulkDesk(
            Gate gate,
            Journal journal,
            Accounts accounts,
            PolicyMatrix matrix,
            BulkRows rows,
            BulkWork work,
            CaseRows cases,
            CarriedOut acts,
            CaseLaw law,
            CheckTerms terms,
            Clock clock) {
        this.gate = gate;
        this.journal = journal;
        this.accounts = accounts;
        this.matrix = matrix;
        this.rows = rows;
        this.work = work;
        this.cases = cases;
        this.acts = acts;
        this.law = law;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public List<Act> offered(Acting who) {
        Map<String, Act> offered = new LinkedHashMap<>();
        if (matrix.allows(who.role(), ACT)) {
            Levels.of(who)
                    .ifPresent(level -> law.book().procedures().stream()
                            .flatMap(procedure -> procedure.acts().values().stream())
                            .filter(act -> act.by().contains(level) && needsNoForm(act))
                            .forEach(act -> offered.putIfAbsent(act.word(), act)));
        }
        return List.copyOf(offered.values());
    }

    /// Nothing is filled in for many cases at once: no reason, no votes, no visit is the same in all of them.
    private static boolean needsNoForm(Act act) {
        boolean decides = act.paper() == Paperwork.NONE || act.paper() == Paperwork.DECISION;
        return decides && act.to().isPresent() && !act.needs().contains(Need.REASON);
    }

    @Override
    public Answer choose(Acting who, WriteRequest request, Choice choice) {
        return gate.write(who, ACT, request, within -> {
            refuseUnknown(who, choice.act());
            long entry = journal.record(new Entry(
                    "case.bulk-choose",
                    "monitoring",
                    "bulk",
                    null,
                    who.regionCode(),
                    choice.all() ? 0 : choice.cases().size(),
                    null,
                    Map.of(
                            "act",
                            choice.act(),
                            "all",
                            choice.all(),
                            "filter",
                            choice.filter().name())));
            UUID bulk = rows.add(
                    within,
                    who,
                    choice,
                    CaseLists.stages(law.book(), who),
                    today(),
                    terms.workingDaysAfter(today(), CaseLists.SOON_WORKING_DAYS),
                    entry);
            return Answer.seeOther("/cases/bulk/" + bulk);
        });
    }

    private void refuseUnknown(Acting who, String act) {
        if (act.equals(Bulk.ASSIGN)) {
            if (!matrix.allows(who.role(), Assignments.ACTION)) {
                throw Refused.notAllowed();
            }
        } else if (offered(who).stream().noneMatch(one -> one.word().equals(act))) {
            throw Refused.input("cases.bulk-act", act);
        }
    }

    @Override
    public Answer start(Acting who, WriteRequest request, UUID id, String count, @Nullable UUID to) {
        BulkRows.Kept[] started = new BulkRows.Kept[1];
        Answer answer = gate.write(who, ACT, request, within -> {
            BulkRows.Kept bulk = rows.own(within, who, id);
            refuseUnknown(who, bulk.act());
            if (bulk.state() != Bulk.State.CHOSEN) {
                throw Refused.conflict("cases.bulk-started");
            }
            if (!count.strip().equals(Long.toString(bulk.rows()))) {
                throw Refused.input("cases.bulk-count", count.strip(), Long.toString(bulk.rows()));
            }
            Long posting = bulk.act().equals(Bulk.ASSIGN) ? responsible(within, to) : null;
            long entry = journal.record(new Entry(
                    "case.bulk-start",
                    "monitoring",
                    "bulk",
                    id.toString(),
                    who.regionCode(),
                    (int) bulk.rows(),
                    null,
                    Map.of("act", bulk.act())));
            if (!rows.start(within, bulk, posting, entry)) {
                throw Refused.conflict("cases.bulk-started");
            }
            started[0] = bulk;
            return Answer.seeOther("/cases/bulk/" + id);
        });
        if (started[0] != null) {
            work.submit(started[0]);
        }
        return answer;
    }

    private long responsible(Within within, @Nullable UUID to) {
        return accounts.responsibleIn(within, today()).stream()
                .filter(one -> one.publicId().equals(to))
                .mapToLong(Accounts.Responsible::posting)
                .findFirst()
                .orElseThrow(() -> Refused.input("cases.bulk-to"));
    }

    @Override
    public Bulk bulk(Acting who, UUID id, Bulk.@Nullable Result result, int from, int atMost, Locale language) {
        return gate.read(who, ACT, within -> {
            PolicyBook book = law.book();
            BulkRows.Kept bulk = rows.own(within, who, id);
            boolean chosen = bulk.state() == Bulk.State.CHOSEN;
            int wanted = result == null ? -1 : result.ordinal();
            List<Bulk.Line> lines = rows.rows(within, bulk, wanted, from, atMost).stream()
                    .map(row -> line(within, who, book, bulk, row, language))
                    .toList();
            return new Bulk(
                    id,
                    bulk.act(),
                    label(who, bulk.act()),
                    bulk.state(),
                    bulk.rows(),
                    bulk.done(),
                    bulk.refused(),
                    chosen ? groups(within, who, book, bulk) : List.of(),
                    listed(bulk, result),
                    lines,
                    chosen && bulk.act().equals(Bulk.ASSIGN) ? accounts.responsibleIn(within, today()) : List.of());
        });
    }

    private static long listed(BulkRows.Kept bulk, Bulk.@Nullable Result result) {
        return result == null
                ? bulk.rows()
                : switch (result) {
                    case WAITING -> bulk.rows() - bulk.done() - bulk.refused();
                    case DONE -> bulk.done();
                    case REFUSED -> bulk.refused();
                };
    }

    private Wording label(Acting who, String act) {
        return offered(who).stream()
                .filter(one -> one.word().equals(act))
                .findFirst()
                .map(Act::label)
                .orElse(ASSIGN);
    }

    private List<Bulk.Group> groups(Within within, Acting who, PolicyBook book, BulkRows.Kept bulk) {
        return rows.scoped("bulk_groups", within)
                .param("bulk", bulk.number())
                .param("account", who.accountId())
                .query((row, n) -> group(row, book, bulk))
                .list();
    }

    private static Bulk.Group group(ResultSet row, PolicyBook book, BulkRows.Kept bulk) throws SQLException {
        Procedure procedure = CaseLaw.of(
                book,
                row.getString("procedure"),
                row.getString("kind"),
                row.getLong("region_code"),
                row.getObject("opened_on", LocalDate.class));
        String stage = row.getString("stage");
        return new Bulk.Group(
                procedure.label(),
                CaseLists.label(procedure, stage),
                bulk.act().equals(Bulk.ASSIGN)
                        || procedure.act(bulk.act(), stage).isPresent(),
                row.getLong("rows"),
                row.getLong("changed"),
                row.getLong("objected"),
                row.getLong("hits"),
                row.getLong("touched"),
                row.getLong("relatives"));
    }

    private Bulk.Line line(
            Within within, Acting who, PolicyBook book, BulkRows.Kept bulk, BulkRows.Row row, Locale language) {
        CaseState state = cases.state(within, row.caseId());
        Procedure procedure = CaseLaw.of(book, state.procedure(), state.kind(), state.region(), state.openedOn());
        Optional<Act> act = procedure.act(bulk.act(), state.stage());
        Optional<Refused> refused =
                row.result() == BulkRows.WAITING && !bulk.act().equals(Bulk.ASSIGN)
                        ? acts.wouldRefuse(within, state, book, who, BulkWork.done(bulk.act(), row.version(), today()))
                        : Optional.empty();
        String becomes = act.flatMap(Act::to).orElse(state.stage());
        Optional<Paper.HomeCheck> check = state.lastCheck();
        boolean decides = act.filter(one -> one.effect() == Effect.MONITORED).isPresent() && refused.isEmpty();
        return new Bulk.Line(
                row.number(),
                row.caseId(),
                state.region(),
                state.head(),
                CaseLists.label(procedure, state.stage()),
                CaseLists.label(procedure, becomes),
                decides ? Filing.decision(state, book, today()) : null,
                check.map(one -> one.sheet().netPerPerson()).orElse(null),
                check.map(Paper.HomeCheck::causes).orElse(List.of()),
                Bulk.Result.values()[row.result()],
                refused.map(Refused::code).orElse(row.refusal()),
                named(procedure, refused.map(Refused::details).orElse(row.details()), language));
    }

    /// A refusal that names a stage says it in the reader's words.
    private static List<String> named(Procedure procedure, List<String> details, Locale language) {
        boolean chinese = language.getLanguage().equals("zh");
        return details.stream()
                .map(detail -> procedure.stages().containsKey(detail)
                        ? chinese
                                ? CaseLists.label(procedure, detail).zh()
                                : CaseLists.label(procedure, detail).en()
                        : detail)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
