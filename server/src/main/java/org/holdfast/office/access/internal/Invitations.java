package org.holdfast.office.access.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// One-time codes by which people set their own password. An administrator never knows a password.
@Component
class Invitations {
    private static final Duration LIFE = Duration.ofHours(72);
    private static final int MOST_TRIES = 5;

    private final JdbcClient db;
    private final PasswordEncoder passwords;
    private final StaffRows staff;
    private final String nobodysCode;

    Invitations(JdbcClient db, PasswordEncoder passwords, StaffRows staff) {
        this.db = db;
        this.passwords = passwords;
        this.staff = staff;
        this.nobodysCode = passwords.encode("a code that no invitation has");
    }

    /// Public id of the new account.
    UUID open(String login, String name, long regionCode, String code) {
        AccountRows.insistOnLogin(login);
        UUID id = db.sql("insert into access.account (login, name, region_code) values (:login, :name, :region)"
                        + " on conflict (login) do nothing returning public_id")
                .param("login", login)
                .param("name", name)
                .param("region", regionCode)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> Refused.input("access.login-taken"));
        long account = db.sql("select account_id from access.account where public_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
        renew(account, code);
        return id;
    }

    /// A new code; the old password and every session end now.
    void renew(long account, String code) {
        db.sql("insert into access.invitation (account_id, code_hash, expires_at) values (:account, :hash, :expires)"
                        + " on conflict (account_id) do update set code_hash = excluded.code_hash,"
                        + " expires_at = excluded.expires_at, used_at = null")
                .param("account", account)
                .param("hash", passwords.encode(code))
                .param("expires", staff.now().plus(LIFE))
                .update();
        db.sql("update access.account set password_hash = null where account_id = :account")
                .param("account", account)
                .update();
        endSessions(account);
    }

    boolean fits(UUID account, String code) {
        return db.sql("select i.code_hash from access.invitation i join access.account a on a.account_id = i.account_id"
                        + " where a.public_id = :account and i.used_at is null")
                .param("account", account)
                .query(String.class)
                .optional()
                .filter(hash -> passwords.matches(code, hash))
                .isPresent();
    }

    void endSessions(long account) {
        db.sql("delete from access.spring_session where principal_name = :account")
                .param("account", Long.toString(account))
                .update();
    }

    /// Wrong account, wrong code and old code look and take the same.
    @Transactional(noRollbackFor = Refused.class)
    void use(String login, String code, String password) {
        int tries = db.sql("select count(*) from access.login_failure where login = left(:login, 60)"
                        + " and at > clock_timestamp() - interval '5 minutes'")
                .param("login", "code:" + login)
                .query(Integer.class)
                .single();
        if (tries >= MOST_TRIES) {
            throw Refused.later("access.too-many-failures");
        }
        Optional<Waiting> waiting = db.sql("select a.account_id, i.code_hash from access.invitation i"
                        + " join access.account a on a.account_id = i.account_id and a.enabled"
                        + " where a.login = :login and i.used_at is null and i.expires_at > :now for update of i")
                .param("login", login)
                .param("now", staff.now())
                .query((row, n) -> new Waiting(row.getLong(1), row.getString(2)))
                .optional();
        boolean fits = passwords.matches(code, waiting.map(Waiting::hash).orElse(nobodysCode));
        if (!fits || waiting.isEmpty()) {
            db.sql("insert into access.login_failure (login, address) values (left(:login, 60), '')")
                    .param("login", "code:" + login)
                    .update();
            throw Refused.input("access.invitation-wrong");
        }
        AccountRows.insistOnPassword(password);
        db.sql("update access.account set password_hash = :hash where account_id = :account")
                .param("hash", passwords.encode(password))
                .param("account", waiting.get().account())
                .update();
        db.sql("update access.invitation set used_at = :now where account_id = :account")
                .param("now", staff.now())
                .param("account", waiting.get().account())
                .update();
    }

    private record Waiting(long account, String hash) {}
}
