package org.holdfast.office.referrals.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Refused;
import org.holdfast.office.casework.Bilingual;
import org.holdfast.office.referrals.Candidate;
import org.holdfast.office.referrals.Referral;
import org.holdfast.office.referrals.ReferralFile;
import org.holdfast.office.referrals.ReferralStage;
import org.holdfast.office.referrals.Referrals;
import org.holdfast.office.referrals.internal.CivilAffairs.Reach;
import org.holdfast.office.shell.Masked;
import org.holdfast.postgres.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Referrals out of the database, one statement each.
@Component
class ReferralRows {
    static final SqlFiles SQL = SqlFiles.of(Referrals.class);

    private final JdbcClient db;
    private final Accounts accounts;

    ReferralRows(JdbcClient db, Accounts accounts) {
        this.db = db;
        this.accounts = accounts;
    }

    Referral one(Reach reach, UUID id) {
        return at(SQL.text("referral_one"), reach)
                .param("id", id)
                .query((row, n) -> referral(row, reach.sentOnly()))
                .optional()
                .orElseThrow(Refused::missing);
    }

    /// Waits until nobody else works on it, then reads it.
    Referral locked(Reach reach, UUID id) {
        boolean there = at(SQL.text("lock_referral"), reach)
                .param("id", id)
                .query(Long.class)
                .optional()
                .isPresent();
        if (!there) {
            throw Refused.missing();
        }
        return one(reach, id);
    }

    List<ReferralFile.Step> steps(Reach reach, Referral of) {
        return at(SQL.text("steps"), reach)
                .param("province", of.province())
                .param("referral", of.referralId())
                .query((row, n) -> new ReferralFile.Step(
                        row.getString("act"),
                        row.getObject("happened_on", LocalDate.class),
                        row.getString("words"),
                        row.getString("name"),
                        row.getString("unit"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    JdbcClient.StatementSpec at(String statement, Reach reach) {
        return db.sql(statement)
                .param("sent_only", reach.sentOnly())
                .param("lo", reach.within().lo())
                .param("hi", reach.within().hi());
    }

    /// @param open whether the name is shown in full: the department must find the person in its own files
    static Referral referral(ResultSet row, boolean open) throws SQLException {
        String name = row.getString("name");
        return new Referral(
                row.getObject("public_id", UUID.class),
                row.getInt("version"),
                row.getShort("province"),
                row.getLong("referral_id"),
                open ? null : row.getObject("household", UUID.class),
                row.getLong("region_code"),
                row.getString("programme"),
                open ? name : Masked.name(name),
                open ? row.getString("last4") : "",
                row.getObject("person_id", Long.class) != null,
                row.getInt("persons"),
                row.getObject("lifted", Boolean.class),
                row.getObject("monitored_type", Integer.class),
                Optional.ofNullable(row.getString("rule")).orElse(""),
                new Bilingual(row.getString("sentence_zh"), row.getString("sentence_en")),
                row.getString("words"),
                new Referral.Consent(
                        row.getBoolean("consent"),
                        row.getString("consent_by"),
                        row.getObject("consent_on", LocalDate.class),
                        row.getString("consent_how"),
                        row.getString("witness"),
                        row.getString("refusal")),
                ReferralStage.of(row.getString("stage")),
                row.getObject("proposed_on", LocalDate.class),
                sendsFrom(row),
                row.getObject("sent_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                reply(row),
                row.getObject("paid_on", LocalDate.class),
                row.getObject("paid_amount", Long.class));
    }

    private static LocalDate sendsFrom(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("sends_from", LocalDate.class))
                .orElse(row.getObject("proposed_on", LocalDate.class));
    }

    /// Who was told that a last day had passed. A department reads none of it.
    List<ReferralFile.Urged> urged(Reach reach, Referral of) {
        if (reach.sentOnly()) {
            return List.of();
        }
        return db.sql(SQL.text("urged"))
                .param("province", of.province())
                .param("referral", of.referralId())
                .param("lo", reach.within().lo())
                .param("hi", reach.within().hi())
                .query((row, n) -> new ReferralFile.Urged(
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("urged_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("posting", Long.class))
                                .flatMap(accounts::holderOf)
                                .orElse("")))
                .list();
    }

    private static Referral.@Nullable Reply reply(ResultSet row) throws SQLException {
        LocalDate answered = row.getObject("answered_on", LocalDate.class);
        if (answered == null) {
            return null;
        }
        String reason = Optional.ofNullable(row.getString("reason")).orElse("");
        return new Referral.Reply(
                answered,
                reason.isEmpty(),
                row.getObject("amount", Long.class),
                row.getBoolean("monthly"),
                row.getObject("from_on", LocalDate.class),
                reason,
                row.getString("answer_words"));
    }

    static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                row.getObject("household", UUID.class),
                row.getLong("region_code"),
                Masked.name(row.getString("head_name")),
                row.getInt("persons"),
                row.getObject("lifted", Boolean.class),
                row.getObject("monitored_type", Integer.class),
                row.getString("programme"),
                row.getString("rule"),
                new Bilingual(row.getString("sentence_zh"), row.getString("sentence_en")),
                row.getInt("rules"),
                List.of((String[]) row.getArray("asks").getArray()));
    }
}
