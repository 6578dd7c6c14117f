package org.holdfast.office.referrals.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.referrals.Proposal;
import org.holdfast.office.referrals.Referral;
import org.holdfast.office.referrals.ReferralActs;
import org.holdfast.office.referrals.ReferralStage;
import org.holdfast.office.referrals.internal.CivilAffairs.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Acts on referrals: the referral is held, its stage and version looked at, then history, row, step and journal are
/// written in one transaction.
@Component
class ReferralDesk implements ReferralActs {
    private static final int LONGEST_WORDS = 1_000;
    private static final long MOST_FEN = 100_000_000;
    private static final String OTHER = "other";

    private final JdbcClient db;
    private final Gate gate;
    private final Journal journal;
    private final ReferralRows rows;
    private final ReferralLaw law;
    private final Proposing proposing;
    private final CivilAffairs civilAffairs;
    private final Clock clock;

    ReferralDesk(
            JdbcClient db,
            Gate gate,
            Journal journal,
            ReferralRows rows,
            ReferralLaw law,
            Proposing proposing,
            CivilAffairs civilAffairs,
            Clock clock) {
        this.db = db;
        this.gate = gate;
        this.journal = journal;
        this.rows = rows;
        this.law = law;
        this.proposing = proposing;
        this.civilAffairs = civilAffairs;
        this.clock = clock;
    }

    /// What an act changes; null leaves a column as it is.
    private record Change(
            ReferralStage to,
            @Nullable LocalDate sentOn,
            @Nullable LocalDate answerDue,
            @Nullable LocalDate answeredOn,
            @Nullable Long amount,
            @Nullable Boolean monthly,
            @Nullable LocalDate fromOn,
            @Nullable String reason,
            @Nullable LocalDate paidOn,
            @Nullable Long paidAmount) {
        static Change to(ReferralStage stage) {
            return new Change(stage, null, null, null, null, null, null, null, null, null);
        }
    }

    @Override
    public Answer propose(Acting who, WriteRequest request, Proposal proposal) {
        return gate.write(
                who,
                "referral.propose",
                request,
                within -> Answer.seeOther("/referrals/" + proposing.propose(within, who, proposal)));
    }

    @Override
    public Answer send(Acting who, WriteRequest request, UUID id, int version) {
        return act(who, "referral.send", request, id, version, "send", "", (referral, today) -> {
            expect(referral, ReferralStage.PROPOSED);
            if (!referral.consent().given()) {
                throw Refused.conflict("referrals.no-consent");
            }
            LocalDate due = law.lastDay(law.answering(referral.regionCode(), today, referral.programme()), today);
            return new Change(ReferralStage.SENT, today, due, null, null, null, null, null, null, null);
        });
    }

    @Override
    public Answer giveBack(Acting who, WriteRequest request, UUID id, int version, String words) {
        return act(who, "referral.send", request, id, version, "give-back", words, (referral, today) -> {
            expect(referral, ReferralStage.PROPOSED);
            needed(words);
            return Change.to(ReferralStage.RETURNED);
        });
    }

    @Override
    public Answer withdraw(Acting who, WriteRequest request, UUID id, int version, String words) {
        return act(who, "referral.propose", request, id, version, "withdraw", words, (referral, today) -> {
            if (referral.stage() != ReferralStage.SENT) {
                expect(referral, ReferralStage.PROPOSED);
            }
            needed(words);
            return Change.to(ReferralStage.WITHDRAWN);
        });
    }

    @Override
    public Answer accept(
            Acting who,
            WriteRequest request,
            UUID id,
            int version,
            long fen,
            boolean monthly,
            LocalDate from,
            String words) {
        return act(who, "referral.answer", request, id, version, "accept", words, (referral, today) -> {
            expect(referral, ReferralStage.SENT);
            amount(fen);
            if (from.isBefore(referral.proposedOn().withDayOfMonth(1)) || from.isAfter(today.plusYears(1))) {
                throw Refused.input("referrals.from-day", from.toString());
            }
            return new Change(ReferralStage.ACCEPTED, null, null, today, fen, monthly, from, null, null, null);
        });
    }

    @Override
    public Answer refuse(Acting who, WriteRequest request, UUID id, int version, String reason, String words) {
        return act(who, "referral.answer", request, id, version, "refuse", words, (referral, today) -> {
            expect(referral, ReferralStage.SENT);
            if (!law.words(ReferralLaw.REFUSALS).containsKey(reason)) {
                throw Refused.input("referrals.reason-missing");
            }
            if (reason.equals(OTHER)) {
                needed(words);
            }
            return new Change(ReferralStage.REFUSED, null, null, today, null, null, null, reason, null, null);
        });
    }

    @Override
    public Answer confirmPayment(
            Acting who, WriteRequest request, UUID id, int version, @Nullable LocalDate day, @Nullable Long fen) {
        return act(who, "referral.answer", request, id, version, "pay", "", (referral, today) -> {
            expect(referral, ReferralStage.ACCEPTED);
            Referral.Reply reply = referral.reply();
            if (day == null || day.isAfter(today) || reply != null && day.isBefore(reply.on())) {
                throw Refused.input("referrals.paid-day", day == null ? "" : day.toString());
            }
            if (fen == null) {
                throw Refused.input("referrals.amount-missing");
            }
            amount(fen);
            return new Change(ReferralStage.PAID, null, null, null, null, null, null, null, day, fen);
        });
    }

    private static void amount(long fen) {
        if (fen <= 0 || fen > MOST_FEN) {
            throw Refused.input("referrals.amount-range", Long.toString(MOST_FEN / 100));
        }
    }

    private static void needed(String words) {
        if (words.isBlank()) {
            throw Refused.input("referrals.words-missing");
        }
    }

    /// The present state in words, as a key of the message bundles.
    private static void expect(Referral referral, ReferralStage stage) {
        if (referral.stage() != stage) {
            throw Refused.conflict("referrals.is." + referral.stage().name().toLowerCase(Locale.ROOT));
        }
    }

    private Answer act(
            Acting who,
            String action,
            WriteRequest request,
            UUID id,
            int version,
            String act,
            String words,
            BiFunction<Referral, LocalDate, Change> change) {
        return gate.write(who, action, request, within -> {
            Reach reach = civilAffairs.of(who, within);
            Referral referral = rows.locked(reach, id);
            Change wanted = change.apply(referral, today());
            if (referral.version() != version) {
                throw Refused.conflict("referrals.changed-meanwhile");
            }
            if (words.length() > LONGEST_WORDS) {
                throw Refused.input("referrals.words-too-long", Integer.toString(LONGEST_WORDS));
            }
            long entry = journal.record(new Entry(
                    "referral." + act,
                    "monitoring",
                    "referral",
                    id.toString(),
                    referral.regionCode(),
                    1,
                    null,
                    Map.of("version", version, "programme", referral.programme())));
            write(within, referral, wanted, words, entry);
            step(db, within, id, act, today(), words, who, entry);
            return Answer.seeOther("/referrals/" + id);
        });
    }

    private void write(Within within, Referral referral, Change change, String words, long entry) {
        db.sql(ReferralRows.SQL.text("keep_history"))
                .param("ids", new UUID[] {referral.id()})
                .param("lo", within.lo())
                .param("hi", within.hi())
                .param("entry", entry)
                .update();
        int moved = db.sql(ReferralRows.SQL.text("move_on"))
                .param("id", referral.id())
                .param("version", referral.version())
                .param("stage", change.to().word())
                .param("sent_on", change.sentOn())
                .param("answer_due", change.answerDue())
                .param("law", change.answerDue() == null ? null : law.number())
                .param("answered_on", change.answeredOn())
                .param("amount", change.amount())
                .param("monthly", change.monthly())
                .param("from_on", change.fromOn())
                .param("reason", change.reason())
                .param("answer_words", change.answeredOn() == null ? null : words)
                .param("paid_on", change.paidOn())
                .param("paid_amount", change.paidAmount())
                .param("lo", within.lo())
                .param("hi", within.hi())
                .param("entry", entry)
                .update();
        if (moved == 0) {
            throw Refused.conflict("referrals.changed-meanwhile");
        }
    }

    static void step(
            JdbcClient db, Within within, UUID id, String act, LocalDate on, String words, Acting who, long entry) {
        db.sql(ReferralRows.SQL.text("add_step"))
                .param("id", id)
                .param("act", act)
                .param("on", on)
                .param("words", Optional.of(words).map(String::strip).orElse(""))
                .param("name", who.name())
                .param("unit", who.unitName())
                .param("lo", within.lo())
                .param("hi", within.hi())
                .param("entry", entry)
                .update();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
