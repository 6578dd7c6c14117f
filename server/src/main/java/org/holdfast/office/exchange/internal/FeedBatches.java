package org.holdfast.office.exchange.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.holdfast.office.intake.ImportTarget.SetFinding;
import org.holdfast.office.intake.ImportTarget.Staged;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The batch as a whole: whose it is, whether it came before, whether its columns can be what they say.
/// Judged at the preview so that the sender sees it, and again, once, when the first of its records is
/// taken.
@Component
class FeedBatches {
    private static final SqlFiles SQL = SqlFiles.of(FeedBatches.class);
    private static final List<String> PUT_ASIDE =
            List.of("feed.same-content", "feed.numbers-faulty", "feed.columns-swapped");

    private final JdbcClient db;
    private final FeedLaw law;
    private final Clock clock;

    FeedBatches(JdbcClient db, FeedLaw law, Clock clock) {
        this.db = db;
        this.law = law;
        this.clock = clock;
    }

    /// @param verdict code of what is wrong with the whole; empty where nothing is
    record Header(String sender, String department, String batchNo, byte[] content, String verdict, String detail) {
        boolean putAside() {
            return PUT_ASIDE.contains(verdict);
        }

        Header with(String newVerdict, String newDetail) {
            return new Header(sender, department, batchNo, content, newVerdict, newDetail);
        }
    }

    List<SetFinding> examine(Staged batch) {
        Summary all = summary(batch);
        Header header = judged(batch, all);
        db.sql(SQL.text("batch_read"))
                .param("batch", batch.batchId())
                .param("public", batch.bringer().batch())
                .param("region", batch.bringer().regionCode())
                .param("lo", batch.lo())
                .param("hi", batch.hi())
                .param("posting", batch.bringer().postingId())
                .param("account", batch.bringer().accountId())
                .param("sender", header.sender())
                .param("department", header.department())
                .param("batch_no", header.batchNo())
                .param("content", header.content())
                .param("verdict", header.verdict())
                .param("detail", header.detail())
                .param("today", today())
                .update();
        return header.verdict().isEmpty() || all.rows() == 0
                ? List.of()
                : List.of(new SetFinding(
                        all.firstRow(), "batch_no", "", header.verdict(), List.of(header.detail()), false));
    }

    /// The verdict that holds, decided with the number claimed, before anything of the batch is written.
    Header taken(Staged batch, long entryId) {
        Header known = header(batch, "");
        if (!known.verdict().equals("?")) {
            return known;
        }
        Header locked = header(batch, " for update");
        if (!locked.verdict().equals("?")) {
            return locked;
        }
        Header judged = judged(batch, summary(batch));
        Header decided = judged.verdict().isEmpty() && !claim(batch, judged) ? second(batch, judged) : judged;
        db.sql(
                        "update exchange.batch set state = 'taken', verdict = :verdict, detail = :detail, department = :department,"
                                + " changed_by = :entry"
                                + " where batch_id = :batch and region_code >= :lo and region_code < :hi")
                .param("verdict", decided.verdict())
                .param("detail", decided.detail())
                .param("department", decided.department())
                .param("entry", entryId)
                .param("batch", batch.batchId())
                .param("lo", batch.lo())
                .param("hi", batch.hi())
                .update();
        db.sql("insert into exchange.batch_head (batch_id, department, batch_no, received_on)"
                        + " values (:batch, :department, :batch_no, :today)")
                .param("batch", batch.batchId())
                .param("department", decided.department().isEmpty() ? "-" : decided.department())
                .param("batch_no", decided.batchNo())
                .param("today", today())
                .update();
        return decided;
    }

    void close(Staged batch, Header header, long entryId) {
        String state = header.verdict().isEmpty() ? "answered" : header.putAside() ? "quarantined" : "refused";
        db.sql("update exchange.batch set state = :state, changed_by = :entry"
                        + " where batch_id = :batch and region_code >= :lo and region_code < :hi")
                .param("state", state)
                .param("entry", entryId)
                .param("batch", batch.batchId())
                .param("lo", batch.lo())
                .param("hi", batch.hi())
                .update();
    }

    private Header header(Staged batch, String lock) {
        return db.sql("select sender, department, batch_no, content_hash, state, verdict, detail from exchange.batch"
                        + " where batch_id = :batch and region_code >= :lo and region_code < :hi" + lock)
                .param("batch", batch.batchId())
                .param("lo", batch.lo())
                .param("hi", batch.hi())
                .query((row, n) -> new Header(
                        row.getString("sender"),
                        row.getString("department"),
                        row.getString("batch_no"),
                        row.getBytes("content_hash"),
                        row.getString("state").equals("read") ? "?" : row.getString("verdict"),
                        row.getString("detail")))
                .single();
    }

    private Header judged(Staged batch, Summary all) {
        Header header = new Header(all.sender(), "", all.batchNo(), all.content(), "", "");
        if (all.nameless() > 0 || all.rows() == 0) {
            return header.with("feed.sender-missing", "");
        }
        if (all.senders() > 1 || all.numbers() > 1) {
            return header.with("feed.several", "");
        }
        Optional<Sender> sender = sender(batch, all.sender());
        if (sender.isEmpty()) {
            return header.with("feed.sender-unknown", all.sender());
        }
        if (!sender.get().own()) {
            return header.with("feed.sender-other", all.sender());
        }
        Header owned = new Header(all.sender(), sender.get().department(), all.batchNo(), all.content(), "", "");
        Header fresh = repeated(batch, owned);
        return fresh.verdict().isEmpty() ? plausible(batch, all, fresh) : fresh;
    }

    private Header repeated(Staged batch, Header header) {
        return db.sql("select batch_no, batch_no = :batch_no as replayed from exchange.taken"
                        + " where region_code = :region and sender = :sender and batch_id <> :batch"
                        + " and (batch_no = :batch_no or content_hash = :content)"
                        + " order by batch_no = :batch_no desc limit 1")
                .param("batch_no", header.batchNo())
                .param("region", batch.bringer().regionCode())
                .param("sender", header.sender())
                .param("batch", batch.batchId())
                .param("content", header.content())
                .query((row, n) -> header.with(
                        row.getBoolean("replayed") ? "feed.replayed" : "feed.same-content", row.getString("batch_no")))
                .optional()
                .orElse(header);
    }

    private Header plausible(Staged batch, Summary all, Header header) {
        long place = batch.bringer().regionCode();
        FeedLaw.Now now = law.now(today());
        long fewest = now.share("feed.fewest-faults", place).longValueExact();
        BigDecimal faulty = share(all.faulty(), all.documents());
        if (all.faulty() >= fewest && faulty.compareTo(now.share("feed.faulty-number-share", place)) > 0) {
            return header.with("feed.numbers-faulty", percent(faulty));
        }
        BigDecimal unusable = share(all.daysUnusable(), all.rows()).max(share(all.amountsUnusable(), all.amounts()));
        if (Math.max(all.daysUnusable(), all.amountsUnusable()) >= fewest
                && unusable.compareTo(now.share("feed.unusable-column-share", place)) > 0) {
            return header.with("feed.columns-swapped", percent(unusable));
        }
        return header;
    }

    private boolean claim(Staged batch, Header header) {
        return db.sql(SQL.text("batch_take"))
                        .param("region", batch.bringer().regionCode())
                        .param("sender", header.sender())
                        .param("batch_no", header.batchNo())
                        .param("content", header.content())
                        .param("batch", batch.batchId())
                        .update()
                == 1;
    }

    /// Another batch was a moment faster.
    private Header second(Staged batch, Header header) {
        Header repeated = repeated(batch, header);
        return repeated.verdict().isEmpty() ? header.with("feed.replayed", header.batchNo()) : repeated;
    }

    private record Sender(String department, boolean own) {}

    private Optional<Sender> sender(Staged batch, String code) {
        return db.sql(SQL.text("sender_of"))
                .param("code", code)
                .param("posting", batch.bringer().postingId())
                .param("lo", batch.lo())
                .param("hi", batch.hi())
                .query((row, n) -> new Sender(row.getString("department"), row.getBoolean("own")))
                .optional();
    }

    private record Summary(
            long rows,
            long firstRow,
            long senders,
            String sender,
            long numbers,
            String batchNo,
            long nameless,
            long documents,
            long faulty,
            long daysUnusable,
            long amounts,
            long amountsUnusable,
            byte[] content) {}

    private Summary summary(Staged batch) {
        return db.sql(SQL.text("staged_summary"))
                .param("batch", batch.batchId())
                .param("oldest", law.now(today()).oldest(batch.bringer().regionCode()))
                .param("today", today())
                .param(
                        "with_amount",
                        Kinds.withThreshold().stream().map(Integer::shortValue).toArray(Short[]::new))
                .query(FeedBatches::summary)
                .single();
    }

    private static Summary summary(ResultSet row, int number) throws SQLException {
        return new Summary(
                row.getLong("rows"),
                row.getLong("first_row"),
                row.getLong("senders"),
                row.getString("sender"),
                row.getLong("numbers"),
                row.getString("batch_no"),
                row.getLong("nameless"),
                row.getLong("documents"),
                row.getLong("faulty"),
                row.getLong("days_unusable"),
                row.getLong("amounts"),
                row.getLong("amounts_unusable"),
                row.getBytes("content"));
    }

    private static BigDecimal share(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString() + " %";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
