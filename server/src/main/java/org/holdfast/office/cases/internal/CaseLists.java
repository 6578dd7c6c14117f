package org.holdfast.office.cases.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.PolicyMatrix;
import org.holdfast.office.access.Within;
import org.holdfast.office.assistance.HelpGiven;
import org.holdfast.office.cases.CaseFile;
import org.holdfast.office.cases.CaseFilter;
import org.holdfast.office.cases.CaseLine;
import org.holdfast.office.cases.Cases;
import org.holdfast.office.cases.RunningClock;
import org.holdfast.office.cases.TakenOver;
import org.holdfast.office.casework.CheckTerms;
import org.holdfast.office.registry.HouseholdFile;
import org.holdfast.office.registry.HouseholdFiles;
import org.holdfast.office.shell.Masked;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.procedure.Act;
import org.holdfast.policy.procedure.Count;
import org.holdfast.policy.procedure.Level;
import org.holdfast.policy.procedure.Procedure;
import org.holdfast.policy.text.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Cases as screens show them.
@Component
class CaseLists implements Cases {
    private static final String VIEW = "case.view";
    static final int SOON_WORKING_DAYS = 3;

    private final JdbcClient db;
    private final Gate gate;
    private final CaseRows rows;
    private final CaseLaw law;
    private final HouseholdFiles households;
    private final PolicyMatrix matrix;
    private final HelpGiven given;
    private final CheckTerms terms;
    private final Clock clock;

    CaseLists(
            JdbcClient db,
            Gate gate,
            CaseRows rows,
            CaseLaw law,
            HouseholdFiles households,
            PolicyMatrix matrix,
            HelpGiven given,
            CheckTerms terms,
            Clock clock) {
        this.db = db;
        this.gate = gate;
        this.rows = rows;
        this.law = law;
        this.households = households;
        this.matrix = matrix;
        this.given = given;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public CaseFile file(Acting who, UUID id) {
        CaseFile file = gate.read(who, VIEW, within -> {
            CaseState state = rows.state(within, id);
            return file(within, who, state, rows.takenOver(within, state));
        });
        Map<UUID, String> names = households.file(who, file.household()).members().stream()
                .collect(Collectors.toMap(HouseholdFile.Member::id, HouseholdFile.Member::name, (a, b) -> a));
        return file.named(names);
    }

    private CaseFile file(Within within, Acting who, CaseState state, @Nullable TakenOver taken) {
        PolicyBook book = law.book();
        LocalDate today = today();
        Procedure procedure = CaseLaw.of(book, state.procedure(), state.kind(), state.region(), state.openedOn());
        return new CaseFile(
                state.id(),
                state.version(),
                state.household(),
                state.region(),
                state.head(),
                state.persons(),
                state.monitoredType(),
                state.remark(),
                procedure,
                state.stage(),
                state.clue(),
                state.clueOn(),
                state.openedOn(),
                state.greenOn(),
                state.steps(),
                state.members().stream().map(CaseLists::member).toList(),
                state.comparisons(),
                state.objections(),
                state.pauses(),
                CaseClocks.running(state, book, today),
                CaseClocks.noticeUntil(state, book),
                state.kind().equals("elimination") ? counter(state, book, today) : null,
                taken,
                offers(
                        who,
                        state,
                        new Needs(state, procedure, book, who, today, state.given(within, given)),
                        procedure));
    }

    private static CaseFile.Counter counter(CaseState state, PolicyBook book, LocalDate today) {
        long least = CaseLaw.number(book.at(state.region(), today), "elimination.minimum-months")
                .longValueExact();
        LocalDate from = state.monitoredOn();
        return from == null
                ? new CaseFile.Counter(null, 0, least, null)
                : new CaseFile.Counter(from, ChronoUnit.MONTHS.between(from, today), least, from.plusMonths(least));
    }

    private static CaseFile.Member member(CaseState.Signer signer) {
        return new CaseFile.Member(
                signer.person(),
                signer.personId(),
                "",
                signer.bornOn(),
                signer.labour(),
                signer.signedOn(),
                signer.validUntil());
    }

    private List<CaseFile.Offer> offers(Acting who, CaseState state, Needs needs, Procedure procedure) {
        Optional<Level> level = Levels.of(who);
        if (level.isEmpty() || !matrix.allows(who.role(), CarriedOut.action(who))) {
            return List.of();
        }
        return procedure.actsAt(state.stage()).stream()
                .filter(act -> act.by().contains(level.get()))
                .filter(act -> fits(act, state))
                .map(act -> new CaseFile.Offer(act, needs.missing(act), fromPaper(act, level.get())))
                .toList();
    }

    /// A village without anybody at a screen does it on paper, and its township enters it.
    private static boolean fromPaper(Act act, Level level) {
        return level == Level.TOWNSHIP && act.by().contains(Level.VILLAGE);
    }

    /// Acts that would say something about nothing are not offered.
    private static boolean fits(Act act, CaseState state) {
        return switch (act.paper()) {
            case HALT -> !state.paused();
            case RESUME -> state.paused();
            case REPLY -> state.oldestUnanswered().isPresent();
            case COMPARISON -> state.last("ask-departments").isPresent();
            case GREEN -> state.greenOn() == null;
            default -> true;
        };
    }

    @Override
    public List<CaseLine> list(Acting who, CaseFilter filter, String kind, int from, int atMost) {
        return gate.read(who, VIEW, within -> {
            PolicyBook book = law.book();
            LocalDate today = today();
            return filtered("case_lines", within, who, filter, kind)
                    .param("from", from)
                    .param("at_most", atMost)
                    .query((row, n) -> line(row, book, today))
                    .list();
        });
    }

    @Override
    public long count(Acting who, CaseFilter filter, String kind) {
        return gate.read(
                who,
                VIEW,
                within -> filtered("case_count", within, who, filter, kind)
                        .query(Long.class)
                        .single());
    }

    @Override
    public long dueByToday(Acting who) {
        return gate.read(
                who,
                VIEW,
                within -> db.sql(CaseRows.SQL.text("case_due"))
                        .param("today", today())
                        .param("stages", stages(law.book(), who))
                        .param("lo", within.lo())
                        .param("hi", within.hi())
                        .query(Long.class)
                        .single());
    }

    private JdbcClient.StatementSpec filtered(
            String statement, Within within, Acting who, CaseFilter filter, String kind) {
        return db.sql(CaseRows.SQL.text(statement))
                .param("filter", filter.name())
                .param("stages", stages(law.book(), who))
                .param("kind", kind)
                .param("today", today())
                .param("soon", terms.workingDaysAfter(today(), SOON_WORKING_DAYS))
                .param("lo", within.lo())
                .param("hi", within.hi());
    }

    /// Stages whose move is at the reader's level, in any procedure of the law.
    static String[] stages(PolicyBook book, Acting who) {
        Optional<Level> level = Levels.of(who);
        return book.procedures().stream()
                .flatMap(procedure -> procedure.stages().values().stream())
                .filter(stage -> stage.who().isPresent() && stage.who().equals(level))
                .map(stage -> stage.word())
                .distinct()
                .toArray(String[]::new);
    }

    private static CaseLine line(ResultSet row, PolicyBook book, LocalDate today) throws SQLException {
        long region = row.getLong("region_code");
        LocalDate opened = row.getObject("opened_on", LocalDate.class);
        Procedure procedure = CaseLaw.of(book, row.getString("procedure"), row.getString("kind"), region, opened);
        String stage = row.getString("stage");
        return new CaseLine(
                row.getObject("public_id", UUID.class),
                row.getObject("household", UUID.class),
                region,
                Masked.name(row.getString("head_name")),
                row.getLong("persons"),
                row.getObject("monitored_type", Integer.class),
                row.getBoolean("lifted"),
                procedure.label(),
                row.getBoolean("remark"),
                stage,
                label(procedure, stage),
                opened,
                row.getObject("outcome", Integer.class) == null,
                row.getObject("green_on", LocalDate.class) != null,
                row.getBoolean("taken_over"),
                clock(row, book, region, opened, today));
    }

    static Wording label(Procedure procedure, String stage) {
        return Optional.ofNullable(procedure.stages().get(stage))
                .map(one -> one.label())
                .orElse(new Wording(stage, stage));
    }

    private static @Nullable RunningClock clock(
            ResultSet row, PolicyBook book, long region, LocalDate opened, LocalDate today) throws SQLException {
        String name = row.getString("name");
        if (name == null) {
            return null;
        }
        Map<String, Wording> labels = new HashMap<>();
        book.at(region, opened).deadlines(row.getString("kind")).forEach(one -> labels.put(one.id(), one.label()));
        LocalDate start = row.getObject("starts_on", LocalDate.class);
        LocalDate due = row.getObject("due_on", LocalDate.class);
        Count count = new Count(row.getInt("days"), row.getBoolean("working"), false);
        return new RunningClock(
                name,
                labels.getOrDefault(name, new Wording(name, name)),
                start,
                due,
                CaseLaw.passed(count, start, today, List.of(), book),
                count.days(),
                count.working(),
                false,
                due != null && today.isAfter(due));
    }

    @Override
    public List<CaseLine.Short> ofHousehold(Acting who, UUID household) {
        return gate.read(who, VIEW, within -> {
            PolicyBook book = law.book();
            return db.sql(CaseRows.SQL.text("cases_of_household"))
                    .param("household", household)
                    .param("lo", within.lo())
                    .param("hi", within.hi())
                    .query((row, n) -> {
                        LocalDate opened = row.getObject("opened_on", LocalDate.class);
                        Procedure procedure = CaseLaw.of(
                                book, row.getString("procedure"), row.getString("kind"), within.lo(), opened);
                        return new CaseLine.Short(
                                row.getObject("public_id", UUID.class),
                                procedure.label(),
                                row.getBoolean("remark"),
                                label(procedure, row.getString("stage")),
                                opened,
                                row.getObject("closed_on", LocalDate.class));
                    })
                    .list();
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
