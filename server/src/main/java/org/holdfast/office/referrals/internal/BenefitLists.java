package org.holdfast.office.referrals.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.holdfast.office.access.Within;
import org.holdfast.office.intake.ImportTarget.Chunk;
import org.holdfast.office.intake.ImportTarget.SetFinding;
import org.holdfast.office.intake.ImportTarget.Staged;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A month's list: whether it can be what it says, then its rows, then what does not agree, in one transaction at the
/// end, so that nobody sees half a comparison.
@Component
class BenefitLists {
    private static final long FEWEST_MISSING = 10;

    private final JdbcClient db;
    private final ReferralLaw law;
    private final CivilAffairs civilAffairs;
    private final LostAid lostAid;
    private final Clock clock;

    BenefitLists(JdbcClient db, ReferralLaw law, CivilAffairs civilAffairs, LostAid lostAid, Clock clock) {
        this.db = db;
        this.law = law;
        this.civilAffairs = civilAffairs;
        this.lostAid = lostAid;
        this.clock = clock;
    }

    private record Summary(
            long rows, long firstRow, long months, @Nullable LocalDate month, long monthless) {}

    private record Header(@Nullable LocalDate month, String verdict) {}

    List<SetFinding> examine(Staged batch) {
        Summary all = at("list_summary", batch)
                .query((row, n) -> new Summary(
                        row.getLong("rows"),
                        row.getLong("first_row"),
                        row.getLong("months"),
                        row.getObject("month", LocalDate.class),
                        row.getLong("monthless")))
                .single();
        String verdict = verdict(batch, all);
        at("list_read", batch)
                .param("public", batch.bringer().batch())
                .param("region", batch.bringer().regionCode())
                .param("posting", batch.bringer().postingId())
                .param("month", all.month())
                .param("verdict", verdict)
                .param("today", today())
                .update();
        return verdict.isEmpty() || all.rows() == 0
                ? List.of()
                : List.of(new SetFinding(
                        all.firstRow(), "month", "", verdict, List.of(String.valueOf(all.month())), false));
    }

    private String verdict(Staged batch, Summary all) {
        Within within = new Within(batch.lo(), batch.hi());
        if (!civilAffairs.speaks(batch.bringer().postingId(), within)) {
            return "list.not-civil-affairs";
        }
        LocalDate month = all.month();
        if (all.monthless() > 0 || month == null) {
            return "list.month-missing";
        }
        if (all.months() > 1) {
            return "list.several-months";
        }
        return month.isAfter(today()) ? "list.month-to-come" : "";
    }

    /// @return how many rows were taken
    int take(Staged batch, Chunk chunk) {
        return at("recipient_take", batch)
                .param("region", batch.bringer().regionCode())
                .param("verdict", header(batch).verdict())
                .param("first", chunk.firstRow())
                .param("until", chunk.untilRow())
                .param("entry", chunk.entryId())
                .update();
    }

    void finish(Staged batch, long entryId) {
        Header header = header(batch);
        LocalDate month = header.month();
        String verdict = header.verdict();
        answer(batch, verdict, entryId);
        if (verdict.isEmpty() && month != null && tooShort(batch, month)) {
            verdict = "list.too-short";
            answer(batch, verdict, entryId);
        }
        if (verdict.isEmpty() && month != null) {
            compare(batch, month, entryId);
            lostAid.handOn(new Within(batch.lo(), batch.hi()), batch.batchId(), month, entryId);
        }
        at("list_close", batch)
                .param("state", verdict.isEmpty() ? "answered" : "refused")
                .param("verdict", verdict)
                .param("entry", entryId)
                .update();
    }

    private void answer(Staged batch, String verdict, long entryId) {
        at("recipient_answers", batch)
                .param("verdict", verdict)
                .param("entry", entryId)
                .update();
    }

    /// More is missing against the last list than can be: the file was cut off, the families were not.
    private boolean tooShort(Staged batch, LocalDate month) {
        BigDecimal most = law.share("referral.most-lost-share", batch.bringer().regionCode(), today());
        return at("lost_share", batch)
                .param("region", batch.bringer().regionCode())
                .param("month", month)
                .query((row, n) -> {
                    long missing = row.getLong("missing");
                    BigDecimal allowed = most.multiply(BigDecimal.valueOf(row.getLong("before")));
                    return missing >= FEWEST_MISSING
                            && BigDecimal.valueOf(missing).compareTo(allowed) > 0;
                })
                .single();
    }

    private void compare(Staged batch, LocalDate month, long entryId) {
        long region = batch.bringer().regionCode();
        at("replaced", batch)
                .param("region", region)
                .param("month", month)
                .param("today", today())
                .param("entry", entryId)
                .update();
        at("unknown_add", batch).param("entry", entryId).update();
        at("lost_add", batch)
                .param("region", region)
                .param("month", month)
                .param("entry", entryId)
                .update();
        List<Map<String, Object>> programmes = law.words(ReferralLaw.PROGRAMMES).values().stream()
                .map(code -> Map.<String, Object>of("word", code.word(), "number", code.number()))
                .toList();
        at("unlisted_add", batch)
                .param("programmes", JsonRows.of(programmes))
                .param("month", month)
                .param("entry", entryId)
                .update();
    }

    private Header header(Staged batch) {
        return at("list_header", batch)
                .query((row, n) -> new Header(row.getObject("month", LocalDate.class), row.getString("verdict")))
                .single();
    }

    private JdbcClient.StatementSpec at(String statement, Staged batch) {
        return db.sql(ReferralRows.SQL.text(statement).replace("/*before*/", ReferralRows.SQL.text("lost")))
                .param("list", batch.batchId())
                .param("lo", batch.lo())
                .param("hi", batch.hi());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
