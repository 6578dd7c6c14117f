package org.holdfast.office.cases.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who is made responsible for a case, one transaction each.
@Component
class Assignments {
    static final String ACTION = "case.assign";

    private final JdbcClient db;
    private final Gate gate;
    private final Journal journal;
    private final Accounts accounts;
    private final CaseRows rows;
    private final Clock clock;

    Assignments(JdbcClient db, Gate gate, Journal journal, Accounts accounts, CaseRows rows, Clock clock) {
        this.db = db;
        this.gate = gate;
        this.journal = journal;
        this.accounts = accounts;
        this.rows = rows;
        this.clock = clock;
    }

    /// @param version of the case as it was shown
    /// @param also written in the same transaction
    Answer assign(Acting who, WriteRequest request, UUID id, int version, long posting, Consumer<Within> also) {
        return gate.write(who, ACTION, request, within -> {
            CaseState state = rows.locked(within, id);
            if (state.version() != version) {
                throw Refused.conflict("cases.changed-meanwhile", state.stage());
            }
            if (!state.open()) {
                throw Refused.conflict("cases.assign-over");
            }
            refuseWhoCannot(within, state, posting);
            long entry = journal.record(new Entry(
                    ACTION,
                    "monitoring",
                    "case",
                    id.toString(),
                    state.region(),
                    1,
                    null,
                    Map.of("posting", posting, "version", version)));
            scoped("keep_history", within, state, entry).update();
            int assigned = scoped("assign_case", within, state, entry)
                    .param("owner", posting)
                    .param("version", version)
                    .update();
            if (assigned != 1) {
                throw Refused.conflict("cases.changed-meanwhile", state.stage());
            }
            also.accept(within);
            return Answer.seeOther("/cases/" + id);
        });
    }

    /// Whoever is to be responsible holds a posting today that reaches the village.
    private void refuseWhoCannot(Within within, CaseState state, long posting) {
        boolean may = accounts.responsibleIn(within, today()).stream()
                .anyMatch(one -> one.posting() == posting && one.reaches(state.region()));
        if (!may) {
            throw Refused.conflict("cases.assign-out-of-reach");
        }
    }

    private JdbcClient.StatementSpec scoped(String name, Within within, CaseState state, long entry) {
        return db.sql(CaseRows.SQL.text(name))
                .param("province", state.province())
                .param("case_id", state.caseId())
                .param("entry", entry)
                .param("lo", within.lo())
                .param("hi", within.hi());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
