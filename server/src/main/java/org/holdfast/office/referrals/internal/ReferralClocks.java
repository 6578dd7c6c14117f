package org.holdfast.office.referrals.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Within;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.referrals.ReferralDeadlines;
import org.holdfast.office.referrals.ReferralStage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Last days counted anew when the law changed, and told once when they have passed, block by block.
@Component
class ReferralClocks implements ReferralDeadlines {
    private static final int AT_ONCE = 2_000;
    private static final String JOB = "referral deadlines";

    private final JdbcClient db;
    private final Gate gate;
    private final Journal journal;
    private final Accounts accounts;
    private final ReferralLaw law;

    ReferralClocks(JdbcClient db, Gate gate, Journal journal, Accounts accounts, ReferralLaw law) {
        this.db = db;
        this.gate = gate;
        this.journal = journal;
        this.accounts = accounts;
        this.law = law;
    }

    private record Running(
            int province,
            long referralId,
            UUID id,
            long regionCode,
            String programme,
            LocalDate sendsFrom,
            @Nullable LocalDate sentOn,
            @Nullable LocalDate sendDue,
            @Nullable LocalDate answerDue) {}

    /// The day that is due now, as the law in force counts it.
    private record Counted(
            int province,
            long referralId,
            UUID id,
            @Nullable LocalDate sendDue,
            @Nullable LocalDate answerDue) {}

    @Override
    public int recount(long lo, long hi) {
        int changed = 0;
        for (Block block = new Block(AT_ONCE, 0); block.read() == AT_ONCE; changed += block.changed()) {
            block = gate.work(Acting.system(JOB, lo, hi), "referral.recount", this::recountSome);
        }
        return changed;
    }

    private record Block(int read, int changed) {}

    private Block recountSome(Within within) {
        List<Running> running = db.sql(ReferralRows.SQL.text("open_clocks"))
                .param("law", law.number())
                .param("at_most", AT_ONCE)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> running(row))
                .list();
        return running.isEmpty() ? new Block(0, 0) : new Block(running.size(), count(within, running, null));
    }

    /// The referrals of one household, counted by the law of the place where it lives now.
    void countAnew(Within within, int province, long household, long entry) {
        List<Running> running = db.sql(ReferralRows.SQL.text("clocks_of_household"))
                .param("province", province)
                .param("household", household)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> running(row))
                .list();
        if (!running.isEmpty()) {
            count(within, running, entry);
        }
    }

    /// @param entry the entry of the move that kept the version before; null: one of its own, where something changed
    private int count(Within within, List<Running> running, @Nullable Long entry) {
        List<Counted> counted = running.stream().map(this::counted).toList();
        List<UUID> differing = running.stream()
                .filter(one -> counted.stream()
                        .anyMatch(now -> now.id().equals(one.id())
                                && !(Objects.equals(now.sendDue(), one.sendDue())
                                        && Objects.equals(now.answerDue(), one.answerDue()))))
                .map(Running::id)
                .toList();
        Long under = entry;
        if (entry == null && !differing.isEmpty()) {
            under = journal.record(new Entry(
                    "referral.recount",
                    "monitoring",
                    "referral",
                    null,
                    within.lo(),
                    differing.size(),
                    null,
                    Map.of("policy", law.number())));
            keep(within, differing, under);
        }
        db.sql(ReferralRows.SQL.text("set_clocks"))
                .param("rows", JsonRows.of(counted))
                .param("differing", entry == null ? differing.toArray(UUID[]::new) : new UUID[0])
                .param("law", law.number())
                .param("entry", under)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .update();
        return differing.size();
    }

    /// The versions about to be superseded.
    void keep(Within within, List<UUID> ids, long entry) {
        db.sql(ReferralRows.SQL.text("keep_history"))
                .param("ids", ids.toArray(UUID[]::new))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .param("entry", entry)
                .update();
    }

    private Counted counted(Running one) {
        LocalDate sent = one.sentOn();
        return sent == null
                ? new Counted(
                        one.province(),
                        one.referralId(),
                        one.id(),
                        law.lastDay(law.sending(one.regionCode(), one.sendsFrom()), one.sendsFrom()),
                        null)
                : new Counted(
                        one.province(),
                        one.referralId(),
                        one.id(),
                        one.sendDue(),
                        law.lastDay(law.answering(one.regionCode(), sent, one.programme()), sent));
    }

    private static Running running(ResultSet row) throws SQLException {
        return new Running(
                row.getInt("province"),
                row.getLong("referral_id"),
                Objects.requireNonNull(row.getObject("public_id", UUID.class)),
                row.getLong("region_code"),
                row.getString("programme"),
                row.getObject("sends_from", LocalDate.class),
                row.getObject("sent_on", LocalDate.class),
                row.getObject("send_due", LocalDate.class),
                row.getObject("answer_due", LocalDate.class));
    }

    private record Due(
            int province,
            long referralId,
            String step,
            LocalDate dueOn,
            long householdId,
            long regionCode,
            int level,
            @Nullable Long posting) {}

    @Override
    public int tell(LocalDate today, long lo, long hi) {
        int told = 0;
        for (int some = AT_ONCE; some == AT_ONCE; told += some) {
            some = gate.work(Acting.system(JOB, lo, hi), "referral.urge", within -> tellSome(within, today));
        }
        return told;
    }

    private int tellSome(Within within, LocalDate today) {
        Map<Long, Optional<Long>> postings = new HashMap<>();
        List<Due> due = db.sql(ReferralRows.SQL.text("due_referrals"))
                .param("today", today)
                .param("law", law.number())
                .param("at_most", AT_ONCE)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> due(row, today, postings))
                .list();
        if (due.isEmpty()) {
            return 0;
        }
        long entry = journal.record(new Entry(
                "referral.urge",
                "monitoring",
                "referral",
                null,
                within.lo(),
                due.size(),
                null,
                Map.of("day", today.toString())));
        db.sql(ReferralRows.SQL.text("urge"))
                .param("rows", JsonRows.of(due))
                .param("today", today)
                .param("entry", entry)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .update();
        return due.size();
    }

    private Due due(ResultSet row, LocalDate today, Map<Long, Optional<Long>> postings) throws SQLException {
        boolean sent = ReferralStage.of(row.getString("stage")) == ReferralStage.SENT;
        long region = row.getLong("region_code");
        int level = law.urges(region, today, sent);
        long place = PlaceRange.above(region, level);
        return new Due(
                row.getInt("province"),
                row.getLong("referral_id"),
                row.getString("step"),
                row.getObject("due_on", LocalDate.class),
                row.getLong("household_id"),
                region,
                level,
                postings.computeIfAbsent(place, code -> accounts.responsibleFor(code, today))
                        .orElse(null));
    }
}
