package org.holdfast.office.access.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.StaffAccount;
import org.holdfast.office.access.StaffPosting;
import org.holdfast.office.access.Within;
import org.holdfast.postgres.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reading accounts and postings inside an administrator's places.
@Component
class StaffRows {
    private static final SqlFiles SQL = SqlFiles.of(StaffRows.class);

    private final JdbcClient db;
    private final Clock clock;

    StaffRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    record Counted(StaffAccount account, long all) {}

    List<Counted> accounts(Within within, String text, int skipped, int atMost) {
        String escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return db.sql(SQL.text("staff_accounts"))
                .param("text", text)
                .param("pattern", "%" + escaped + "%")
                .param("lo", within.lo())
                .param("hi", within.hi())
                .param("now", now())
                .param("at_most", atMost)
                .param("skipped", skipped)
                .query((row, n) -> new Counted(account(row), row.getLong("found")))
                .list();
    }

    StaffAccount account(Within within, UUID id) {
        return db.sql(SQL.text("staff_account"))
                .param("account", id)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .param("now", now())
                .query((row, n) -> account(row))
                .optional()
                .orElseThrow(Refused::missing);
    }

    List<StaffPosting> postingsOf(Within within, UUID account) {
        return postings(within, null, account);
    }

    StaffPosting posting(Within within, UUID id) {
        return postings(within, id, null).stream().findFirst().orElseThrow(Refused::missing);
    }

    /// Postings that may take over from one, for roles that may accept.
    List<StaffPosting> successors(long leaving, List<String> roles) {
        return db.sql(SQL.text("successors"))
                .param("leaving", leaving)
                .param("roles", roles.toArray(String[]::new))
                .param("day", today())
                .query((row, n) -> posting(row))
                .list();
    }

    Optional<StaffPosting> byNumber(long posting) {
        return db.sql(SQL.text("posting_by_number"))
                .param("posting", posting)
                .query((row, n) -> posting(row))
                .optional();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private List<StaffPosting> postings(Within within, @Nullable UUID posting, @Nullable UUID account) {
        return db.sql(SQL.text("staff_postings"))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .param("posting", posting)
                .param("account", account)
                .query((row, n) -> posting(row))
                .list();
    }

    private static StaffAccount account(ResultSet row) throws SQLException {
        OffsetDateTime last = row.getObject("last_login_at", OffsetDateTime.class);
        return new StaffAccount(
                row.getLong("account_id"),
                row.getObject("public_id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                row.getBoolean("enabled"),
                row.getBoolean("invited"),
                row.getLong("region_code"),
                Optional.ofNullable(last).map(OffsetDateTime::toInstant));
    }

    private static StaffPosting posting(ResultSet row) throws SQLException {
        return new StaffPosting(
                row.getLong("posting_id"),
                row.getObject("public_id", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("name"),
                row.getBoolean("enabled"),
                row.getString("role"),
                row.getString("unit_name"),
                row.getInt("region_level"),
                row.getLong("region_code"),
                row.getLong("lo"),
                row.getLong("hi"),
                row.getString("narrow"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)));
    }
}
