package org.holdfast.office.access.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Handovers;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.StaffPosting;
import org.holdfast.office.access.Within;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.postgres.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Handovers over the rows of access and the open work of every module.
@Component
class HandoverRows implements Handovers {
    private static final Logger LOG = LoggerFactory.getLogger(HandoverRows.class);
    private static final SqlFiles SQL = SqlFiles.of(HandoverRows.class);
    private static final Acting EVERYWHERE = Acting.system("handover", 0, Acting.NATION_END);

    private final Gate gate;
    private final StaffRows staff;
    private final OrphanWork orphans;
    private final Journal journal;
    private final JdbcClient db;

    HandoverRows(Gate gate, StaffRows staff, OrphanWork orphans, Journal journal, JdbcClient db) {
        this.gate = gate;
        this.staff = staff;
        this.orphans = orphans;
        this.journal = journal;
        this.db = db;
    }

    @Override
    public List<Items> openWork(Acting by, StaffPosting posting) {
        return gate.read(by, "account.view", within -> items(posting.id(), within));
    }

    @Override
    public List<StaffPosting> successors(Acting by, StaffPosting leaving) {
        return gate.read(by, "account.view", within -> staff.successors(leaving.id(), orphans.owningRoles()));
    }

    @Override
    public Answer end(Acting by, WriteRequest request, UUID posting, Optional<UUID> successor) {
        return gate.write(by, "account.change", request, within -> {
            StaffPosting leaving = staff.posting(within, posting);
            insistOnHolding(leaving);
            int open = orphans.countOf(leaving.id(), within);
            if (open == 0) {
                close(leaving);
                record("end", leaving, Map.of());
                return Answer.seeOther("/accounts/" + leaving.account());
            }
            UUID named = successor.orElseThrow(() -> Refused.input("access.successor-needed", Integer.toString(open)));
            StaffPosting to = staff.successors(leaving.id(), orphans.owningRoles()).stream()
                    .filter(candidate -> candidate.publicId().equals(named))
                    .findFirst()
                    .orElseThrow(() -> Refused.input("access.successor-cannot"));
            ask(by, leaving, to, open);
            record("ask-handover", leaving, Map.of("to", to.publicId().toString(), "items", open));
            return Answer.seeOther("/accounts/postings/" + posting + "/end");
        });
    }

    @Override
    public List<Asked> awaiting(Acting successor) {
        return gate.read(successor, OrphanWork.ACCEPT, within -> asked(within, null, successor.postingId(), null));
    }

    @Override
    public Optional<Asked> askedOf(Acting by, StaffPosting leaving) {
        return gate.read(
                by,
                "account.view",
                within -> asked(within, null, null, leaving.id()).stream().findFirst());
    }

    @Override
    public List<Items> toTakeOver(Acting successor, UUID handover) {
        return gate.read(
                successor,
                OrphanWork.ACCEPT,
                within -> items(mine(within, successor, handover).fromPosting(), within));
    }

    @Override
    public Answer accept(Acting successor, WriteRequest request, UUID handover) {
        return gate.write(successor, OrphanWork.ACCEPT, request, within -> {
            Asked asked = mine(within, successor, handover);
            int accepted = db.sql("update access.handover set accepted_at = :now"
                            + " where public_id = :handover and accepted_at is null")
                    .param("now", staff.now())
                    .param("handover", handover)
                    .update();
            if (accepted == 0) {
                throw Refused.conflict("access.handover-gone");
            }
            StaffPosting leaving = staff.byNumber(asked.fromPosting()).orElseThrow(Refused::missing);
            StaffPosting me = staff.byNumber(successor.postingId()).orElseThrow(Refused::missing);
            close(leaving);
            orphans.move(leaving, me, within, "handover accepted");
            return Answer.seeOther("/handovers");
        });
    }

    @Override
    public int adoptOrphans() {
        return gate.work(EVERYWHERE, OrphanWork.ACCEPT, within -> {
            int moved = 0;
            for (StaffPosting lapsed : orphans.lapsedOwners(within)) {
                try {
                    moved += orphans.toSuperior(lapsed, within);
                } catch (Refused nobodyAbove) {
                    LOG.warn("access: posting {} holds no more, owns open work, and nobody is above it", lapsed.id());
                }
            }
            return moved;
        });
    }

    @Override
    public int ownerless() {
        return gate.work(EVERYWHERE, OrphanWork.ACCEPT, within -> {
            Map<Long, Integer> owners = orphans.owners(within);
            int lapsed = orphans.lapsedOwners(within).stream()
                    .mapToInt(posting -> owners.getOrDefault(posting.id(), 0))
                    .sum();
            return owners.getOrDefault(0L, 0) + lapsed;
        });
    }

    /// Postings run out by themselves; their open work must not.
    @Scheduled(initialDelay = 30_000, fixedDelay = 600_000)
    void tick() {
        try {
            int moved = adoptOrphans();
            if (moved > 0) {
                LOG.info("access: {} open items of lapsed postings went to a superior", moved);
            }
        } catch (RuntimeException e) {
            LOG.warn("access: open work of lapsed postings could not be moved, will try again: {}", e.getMessage());
        }
    }

    private Asked mine(Within within, Acting successor, UUID handover) {
        return asked(within, handover, successor.postingId(), null).stream()
                .findFirst()
                .orElseThrow(Refused::missing);
    }

    private List<Items> items(long posting, Within within) {
        return orphans.byKind(posting, within).entrySet().stream()
                .map(kind -> new Items(kind.getKey(), kind.getValue()))
                .toList();
    }

    private void insistOnHolding(StaffPosting posting) {
        if (posting.endedOn().isPresent()) {
            throw Refused.conflict("access.posting-ended");
        }
    }

    private void close(StaffPosting posting) {
        int closed = db.sql(
                        "update access.posting set ended_on = :day where posting_id = :posting and ended_on is null")
                .param("day", staff.today())
                .param("posting", posting.id())
                .update();
        if (closed == 0) {
            throw Refused.conflict("access.posting-ended");
        }
    }

    private void ask(Acting by, StaffPosting leaving, StaffPosting to, int items) {
        db.sql(SQL.text("ask_handover"))
                .param("leaving", leaving.id())
                .param("successor", to.id())
                .param("region", leaving.regionCode())
                .param("asked_by", by.accountId())
                .param("items", items)
                .update();
    }

    private List<Asked> asked(
            Within within, @Nullable UUID handover, @Nullable Long successor, @Nullable Long leaving) {
        return db.sql(SQL.text("handovers"))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .param("handover", handover)
                .param("successor", successor)
                .param("leaving", leaving)
                .query((row, n) -> asked(row))
                .list();
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(
                row.getObject("public_id", UUID.class),
                row.getLong("from_posting"),
                row.getLong("to_posting"),
                row.getLong("region_code"),
                row.getInt("open_items"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("from_public", UUID.class),
                row.getString("from_name"),
                row.getString("from_unit"),
                row.getObject("to_public", UUID.class),
                row.getString("to_name"),
                row.getString("to_unit"));
    }

    private void record(String act, StaffPosting posting, Map<String, Object> more) {
        Map<String, Object> detail = new java.util.HashMap<>(more);
        detail.put("act", act);
        journal.record(new Entry(
                "account.change",
                "administration",
                "posting",
                posting.publicId().toString(),
                posting.regionCode(),
                1,
                null,
                detail));
    }
}
