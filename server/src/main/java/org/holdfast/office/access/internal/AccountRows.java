package org.holdfast.office.access.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.PolicyMatrix;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.postgres.SqlFiles;
import org.holdfast.region.CodeRange;
import org.holdfast.region.RegionCode;
import org.holdfast.region.RegionLevel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Accounts and postings as rows.
@Component
class AccountRows implements Accounts {
    private static final SqlFiles SQL = SqlFiles.of(AccountRows.class);
    private static final int SHORTEST_PASSWORD = 12;
    /// Hashing a longer one costs us more than it helps anybody.
    private static final int LONGEST_PASSWORD = 200;

    private final JdbcClient db;
    private final PasswordEncoder passwords;
    private final PolicyMatrix matrix;

    AccountRows(JdbcClient db, PasswordEncoder passwords, PolicyMatrix matrix) {
        this.db = db;
        this.passwords = passwords;
        this.matrix = matrix;
    }

    @Override
    public long open(String login, String name, String password) {
        insistOnLogin(login);
        insistOnPassword(password);
        return db.sql("insert into access.account (login, name, password_hash) values (:login, :name, :hash)"
                        + " on conflict (login) do nothing returning account_id")
                .param("login", login)
                .param("name", name)
                .param("hash", passwords.encode(password))
                .query(Long.class)
                .optional()
                .orElseThrow(() -> Refused.input("access.login-taken", login));
    }

    static void insistOnLogin(String login) {
        if (!login.matches("[a-z0-9][a-z0-9._-]{1,39}")) {
            throw Refused.input("access.login-form");
        }
    }

    static void insistOnPassword(String password) {
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            throw Refused.input("access.password-short", Integer.toString(SHORTEST_PASSWORD));
        }
    }

    @Override
    public long post(
            long accountId,
            String role,
            String unitName,
            int regionLevel,
            long regionCode,
            LocalDate from,
            LocalDate until) {
        if (!matrix.roles().contains(role)) {
            throw Refused.input("access.role-unknown", role);
        }
        if (until.isBefore(from)) {
            throw Refused.input("access.posting-ends-before-it-begins", from.toString(), until.toString());
        }
        CodeRange subtree = RegionCode.of(regionCode).rangeAt(RegionLevel.values()[regionLevel]);
        return db.sql(SQL.text("add_posting"))
                .param("account", accountId)
                .param("role", role)
                .param("unit", unitName)
                .param("level", regionLevel)
                .param("region", regionCode)
                .param("lo", subtree.lo())
                .param("hi", subtree.hi())
                .param("from_on", from)
                .param("until_on", until)
                .query(Long.class)
                .single();
    }

    @Override
    public void narrowToPlaces(long postingId, List<Within> places) {
        db.sql("update access.posting set narrow = 'places' where posting_id = :posting")
                .param("posting", postingId)
                .update();
        for (Within place : places) {
            db.sql(
                            "insert into access.posting_place (posting_id, lo, hi) values (:posting, :lo, :hi) on conflict do nothing")
                    .param("posting", postingId)
                    .param("lo", place.lo())
                    .param("hi", place.hi())
                    .update();
        }
    }

    @Override
    public void narrowToHouseholds(long postingId, List<Long> households) {
        db.sql("update access.posting set narrow = 'households' where posting_id = :posting")
                .param("posting", postingId)
                .update();
        for (long household : households) {
            db.sql("insert into access.posting_household (posting_id, province, household_id)"
                            + " values (:posting, :province, :household) on conflict do nothing")
                    .param("posting", postingId)
                    .param("province", (int) (household / 10_000_000_000_000_000L))
                    .param("household", household)
                    .update();
        }
    }

    @Override
    public List<Acting> postingsOn(long accountId, LocalDate day) {
        return db.sql(SQL.text("postings_on"))
                .param("account", accountId)
                .param("day", day)
                .query((row, n) -> new Acting(
                        row.getLong("account_id"),
                        row.getLong("posting_id"),
                        row.getString("role"),
                        row.getString("name"),
                        row.getString("unit_name"),
                        row.getInt("region_level"),
                        row.getLong("region_code"),
                        row.getLong("lo"),
                        row.getLong("hi"),
                        row.getString("narrow"),
                        "en".equals(row.getString("language")) ? Locale.ENGLISH : Locale.CHINA))
                .list();
    }

    @Override
    public Optional<Long> accountOf(String login) {
        return db.sql("select account_id from access.account where login = :login")
                .param("login", login)
                .query(Long.class)
                .optional();
    }

    @Override
    public void newPassword(long accountId, String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw Refused.input("access.password-short", Integer.toString(SHORTEST_PASSWORD));
        }
        db.sql("update access.account set password_hash = :hash where account_id = :account")
                .param("hash", passwords.encode(password))
                .param("account", accountId)
                .update();
    }

    @Override
    public void disable(long accountId) {
        db.sql("update access.account set enabled = false where account_id = :account")
                .param("account", accountId)
                .update();
        db.sql("delete from access.spring_session where principal_name = :account")
                .param("account", Long.toString(accountId))
                .update();
    }

    @Override
    public Optional<Long> responsibleFor(long regionCode, LocalDate day) {
        return db.sql(SQL.text("responsible_for"))
                .param("region", regionCode)
                .param("day", day)
                .query(Long.class)
                .optional();
    }

    @Override
    public Optional<String> holderOf(long postingId) {
        return db.sql(
                        "select p.unit_name || ' ' || a.name from access.posting p join access.account a using (account_id)"
                                + " where p.posting_id = :posting")
                .param("posting", postingId)
                .query(String.class)
                .optional();
    }

    @Override
    public List<Responsible> responsibleIn(Within places, LocalDate day) {
        return db.sql(SQL.text("responsible_in"))
                .param("lo", places.lo())
                .param("hi", places.hi())
                .param("day", day)
                .query((row, n) -> new Responsible(
                        row.getLong("posting_id"),
                        row.getObject("public_id", UUID.class),
                        row.getString("name"),
                        row.getString("unit_name"),
                        row.getInt("region_level"),
                        row.getLong("lo"),
                        row.getLong("hi")))
                .list();
    }

    @Override
    public UUID publicPosting(long postingId) {
        return db.sql("select public_id from access.posting where posting_id = :posting")
                .param("posting", postingId)
                .query(UUID.class)
                .single();
    }
}
