package org.holdfast.office.cases.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.casework.TrueFindings;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.procedure.Procedure;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Begins cases: out of a clue whose check was accepted, or by somebody's decision.
@Component
class OpenedCases implements TrueFindings {
    private static final String IDENTIFICATION = "identification";

    private final JdbcClient db;
    private final Accounts accounts;
    private final Journal journal;
    private final CaseRows rows;
    private final CaseLaw law;
    private final CaseClocks clocks;
    private final Clock clock;

    OpenedCases(
            JdbcClient db,
            Accounts accounts,
            Journal journal,
            CaseRows rows,
            CaseLaw law,
            CaseClocks clocks,
            Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.journal = journal;
        this.rows = rows;
        this.law = law;
        this.clocks = clocks;
        this.clock = clock;
    }

    /// What is known about a household that a case is opened for.
    private record Candidate(
            int province,
            long householdId,
            long region,
            @Nullable Integer monitoredType,
            @Nullable Boolean eliminated) {
        boolean monitored() {
            return monitoredType != null && monitoredType > 0;
        }

        boolean eliminatedBefore() {
            return monitored() && Boolean.TRUE.equals(eliminated);
        }
    }

    @Override
    public void foundTrue(
            Within within, long householdId, long regionCode, UUID clue, LocalDate clueOn, long journalEntry) {
        Optional<Candidate> found = candidate(within, householdId);
        if (found.isEmpty() || found.get().monitored() && !found.get().eliminatedBefore()) {
            return; // monitored already: the plan answers, no second identification
        }
        open(within, found.get(), IDENTIFICATION, clue, clueOn, journalEntry);
    }

    UUID openFor(Within within, Acting who, UUID household, String kind, LocalDate today, String words) {
        Candidate candidate = candidate(within, household).orElseThrow(Refused::missing);
        refuseWrongKind(candidate, kind);
        long entry = journal.record(new Entry(
                "case.open",
                "monitoring",
                "household",
                household.toString(),
                candidate.region(),
                1,
                null,
                Map.of("kind", kind, "posting", who.postingId(), "words", words.length())));
        return open(within, candidate, kind, null, today, entry)
                .orElseThrow(() -> Refused.conflict("cases.open-already", household.toString()));
    }

    private static void refuseWrongKind(Candidate candidate, String kind) {
        boolean fits = switch (kind) {
            case IDENTIFICATION -> !candidate.monitored() || candidate.eliminatedBefore();
            case "elimination" -> candidate.monitored() && !candidate.eliminatedBefore();
            case "rollback" -> candidate.eliminatedBefore();
            default -> throw Refused.input("cases.no-procedure", kind, "");
        };
        if (!fits) {
            throw Refused.conflict("cases.wrong-status." + kind);
        }
    }

    private Optional<UUID> open(
            Within within, Candidate candidate, String kind, @Nullable UUID clue, LocalDate clueOn, long entry) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        PolicyBook book = law.book();
        Procedure procedure = CaseLaw.begin(book, kind, candidate.region(), today);
        Long owner = procedure
                .stage(procedure.begins())
                .who()
                .flatMap(level -> accounts.responsibleFor(Levels.place(level, candidate.region()), today))
                .or(() -> accounts.responsibleFor(candidate.region(), today))
                .orElse(null);
        Optional<UUID> id = db.sql(CaseRows.SQL.text("open_case"))
                .param("province", candidate.province())
                .param("household_id", candidate.householdId())
                .param("region_code", candidate.region())
                .param("kind", kind)
                .param("procedure", procedure.id())
                .param("remark", kind.equals(IDENTIFICATION) && candidate.eliminatedBefore())
                .param("stage", procedure.begins())
                .param("clue", clue)
                .param("clue_on", clueOn)
                .param("opened_on", today)
                .param("owner", owner)
                .param("entry", entry)
                .query((row, n) -> row.getObject("public_id", UUID.class))
                .optional();
        id.ifPresent(one -> clocks.set(within, CaseClocks.Course.of(rows.state(within, one)), book, today));
        return id;
    }

    private Optional<Candidate> candidate(Within within, long householdId) {
        return candidate(within, householdId, null);
    }

    private Optional<Candidate> candidate(Within within, UUID household) {
        return candidate(within, null, household);
    }

    private Optional<Candidate> candidate(Within within, @Nullable Long number, @Nullable UUID household) {
        return db.sql(CaseRows.SQL.text("candidate"))
                .param("number", number)
                .param("household", household)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> new Candidate(
                        row.getInt("province"),
                        row.getLong("household_id"),
                        row.getLong("region_code"),
                        row.getObject("monitored_type", Integer.class),
                        row.getObject("risk_eliminated", Boolean.class)))
                .optional();
    }
}
