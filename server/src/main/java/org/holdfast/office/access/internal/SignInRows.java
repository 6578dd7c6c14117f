package org.holdfast.office.access.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.SignIn;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sign-in over the account rows.
@Component
class SignInRows implements SignIn {
    private static final SqlFiles SQL = SqlFiles.of(SignInRows.class);
    private static final int FAILURES_BEFORE_DELAY = 5;
    private static final Duration CODE_LIFE = Duration.ofMinutes(30);

    private final JdbcClient db;
    private final PasswordEncoder passwords;
    private final Accounts accounts;
    private final Clock clock;
    private final String nobodysPassword;

    SignInRows(JdbcClient db, PasswordEncoder passwords, Accounts accounts, Clock clock) {
        this.db = db;
        this.passwords = passwords;
        this.accounts = accounts;
        this.clock = clock;
        this.nobodysPassword = passwords.encode("a password that no account has");
    }

    @Override
    public Optional<Long> check(String login, String password, String address) {
        int failures = db.sql(SQL.text("recent_failures"))
                .param("login", login)
                .param("address", address)
                .query(Integer.class)
                .single();
        if (failures >= FAILURES_BEFORE_DELAY) {
            throw Refused.later("access.too-many-failures");
        }
        Optional<Row> row = db.sql(
                        "select account_id, coalesce(password_hash, '') from access.account where login = :login and enabled")
                .param("login", login)
                .query((found, n) -> new Row(found.getLong(1), found.getString(2)))
                .optional();
        String hash = row.map(Row::hash).filter(text -> !text.isEmpty()).orElse(nobodysPassword);
        boolean fits = passwords.matches(password, hash) && row.isPresent();
        if (!fits) {
            db.sql("insert into access.login_failure (login, address) values (:login, :address)")
                    .param("login", login.substring(0, Math.min(60, login.length())))
                    .param("address", address)
                    .update();
            return Optional.empty();
        }
        db.sql("update access.account set last_login_at = now() where account_id = :account")
                .param("account", row.orElseThrow().account())
                .update();
        return row.map(Row::account);
    }

    @Override
    public boolean awaitsFirstAdministrator() {
        return accountsThere() == 0;
    }

    @Override
    @Transactional
    public void openFirstAdministrator(String code, String login, String name, String password) {
        if (!awaitsFirstAdministrator()) {
            throw Refused.missing();
        }
        String hash = db.sql(
                        "select code_hash from access.first_code where used_at is null and expires_at > :now for update")
                .param("now", now())
                .query(String.class)
                .optional()
                .orElseThrow(() -> Refused.input("access.first-code-wrong"));
        if (!passwords.matches(code.strip(), hash)) {
            throw Refused.input("access.first-code-wrong");
        }
        db.sql("update access.first_code set used_at = :now")
                .param("now", now())
                .update();
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        long account = accounts.open(login, name, password);
        accounts.post(account, "security_admin", "", 0, 0, today, today.plusYears(1));
    }

    @Override
    @Transactional
    public Optional<String> firstCode() {
        if (accountsThere() > 0) {
            return Optional.empty();
        }
        byte[] bits = new byte[15];
        new SecureRandom().nextBytes(bits);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        db.sql(SQL.text("store_first_code"))
                .param("hash", passwords.encode(code))
                .param("expires", now().plus(CODE_LIFE))
                .update();
        return Optional.of(code);
    }

    private int accountsThere() {
        return db.sql("select count(*) from access.account")
                .query(Integer.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private record Row(long account, String hash) {}
}
