package org.holdfast.office.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Administration;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.Handovers;
import org.holdfast.office.access.Within;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.casework.HouseCheck;
import org.holdfast.office.casework.HouseChecks;
import org.holdfast.office.casework.Outcome;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.Laboratory;
import org.holdfast.office.testing.Settled;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.Test;

/// T-05: the first, the second, the third … call to the database fails, until the write passes. After each
/// failure the act is there as a whole or not at all, and the same key then carries it out exactly once.
class NthFailureTest {
    private static final int MOST_CALLS = 80;

    private final TestOffice office = Laboratory.office();
    private final Laboratory.Failing line = (Laboratory.Failing) office.bean("dataSource", DataSource.class);
    private final FreshCounty county = office.freshCounty();
    private final Administration administration = office.bean(Administration.class);
    private final Acting admin = acting("security_admin", 3, county.code());
    private final Acting cadre = first(county.villageLogin(1, 1));
    private int number;

    /// An act and where its effect is counted.
    private record Act(Function<WriteRequest, Answer> carriedOut, Supplier<Integer> effects) {}

    @Test
    void everyWriteIsWholeOrNothingAtEveryCall() throws SQLException {
        Map<String, Supplier<Act>> writes = new LinkedHashMap<>();
        writes.put("open an account", this::open);
        writes.put("give a posting", this::post);
        writes.put("narrow a posting", this::narrow);
        writes.put("disable an account", this::disable);
        writes.put("end a posting", this::end);
        writes.put("check a clue", this::check);
        for (var write : writes.entrySet()) {
            for (boolean afterwards : List.of(false, true)) {
                int calls = untilItPasses(write.getKey(), write.getValue(), afterwards);
                System.out.println("n-th failure: " + write.getKey() + (afterwards ? ", answer of the commit lost" : "")
                        + ": " + calls + " calls");
                assertThat(calls).as(write.getKey()).isBetween(4, MOST_CALLS - 1);
            }
        }
    }

    /// @return how many calls the write makes
    private int untilItPasses(String name, Supplier<Act> write, boolean afterwards) throws SQLException {
        for (int n = 1; n < MOST_CALLS; n++) {
            Act act = write.get();
            UUID key = UUID.randomUUID();
            boolean answered = attempt(name, act, key, n, afterwards);
            boolean failed = line.disarm();
            String where = name + ", call " + n + (failed ? " failed" : " did not come");
            int entries = count("select count(*) from journal.entry where request_key = ?", key);
            int stored = count("select count(*) from journal.idempotency where request_key = ? and status > 0", key);
            assertThat(entries).as(where + ": journal").isIn(0, 1);
            assertThat(stored).as(where + ": stored answer").isEqualTo(entries);
            assertThat(act.effects().get()).as(where + ": effect").isEqualTo(entries);
            assertThat(answered && entries == 0)
                    .as(where + ": acknowledged and absent")
                    .isFalse();

            Answer again = act.carriedOut().apply(new WriteRequest(key, "test " + name, new byte[] {1}));
            assertThat(again.status()).as(where + ", tried again").isIn(200, 303);
            assertThat(act.effects().get()).as(where + ", tried again").isEqualTo(1);
            assertThat(count("select count(*) from journal.entry where request_key = ?", key))
                    .as(where)
                    .isEqualTo(1);
            if (!failed) {
                return n;
            }
        }
        return MOST_CALLS;
    }

    private boolean attempt(String name, Act act, UUID key, int n, boolean afterwards) {
        line.arm(n, afterwards);
        try {
            return act.carriedOut()
                            .apply(new WriteRequest(key, "test " + name, new byte[] {1}))
                            .status()
                    < 400;
        } catch (RuntimeException broken) {
            return false;
        }
    }

    private Act open() {
        String login = "nth-" + county.number() + "-" + ++number;
        return new Act(
                request -> administration.open(admin, request, login, "同事", "a-one-time-code"),
                () -> counted(
                        "select count(*) from access.account a join access.invitation i using (account_id) where a.login = ?",
                        login));
    }

    private Act post() {
        UUID account = colleague();
        String unit = "nth-" + county.number() + "-" + number;
        LocalDate today = office.clock().today();
        return new Act(
                request -> administration.post(
                        admin,
                        request,
                        account,
                        new Administration.NewPosting("bank", unit, 3, county.code(), today, today.plusYears(1))),
                () -> counted("select count(*) from access.posting where unit_name = ?", unit));
    }

    private Act narrow() {
        UUID posting = posting(colleague());
        Within village = new Within(county.village(1, 1), county.village(1, 1) + 1);
        return new Act(
                request -> administration.narrow(admin, request, posting, List.of(village), List.of()),
                () -> counted(
                        "select count(*) from access.posting p join access.posting_place using (posting_id)"
                                + " where p.narrow = 'places' and p.public_id = ?::uuid",
                        posting.toString()));
    }

    private Act disable() {
        UUID account = colleague();
        posting(account);
        return new Act(
                request -> administration.disable(admin, request, account),
                () -> counted(
                        "select count(*) from access.account where not enabled and public_id = ?::uuid",
                        account.toString()));
    }

    private Act end() {
        UUID posting = posting(colleague());
        return new Act(
                request -> office.bean(Handovers.class).end(admin, request, posting, Optional.empty()),
                () -> counted(
                        "select count(*) from access.posting where ended_on is not null and public_id = ?::uuid",
                        posting.toString()));
    }

    private Act check() {
        UUID clue = Settled.clue(office, Settled.household(office, county.village(1, 1), "某人"), 1, "原因");
        HouseCheck found =
                new HouseCheck(1, office.clock().today(), Outcome.NO_RISK, null, null, java.util.Set.of(), "看过了");
        return new Act(
                request -> office.bean(HouseChecks.class).check(cadre, request, clue, () -> found),
                () -> counted(
                        "select count(*) from casework.house_check k join casework.clue c on c.clue_id = k.clue_id"
                                + " where c.stage = 2 and c.public_id = ?::uuid",
                        clue.toString()));
    }

    private UUID colleague() {
        return office.db()
                .sql(
                        "insert into access.account (login, name, region_code) values (:login, '同事', :region) returning public_id")
                .param("login", "nth-" + county.number() + "-" + ++number)
                .param("region", county.code())
                .query(UUID.class)
                .single();
    }

    private UUID posting(UUID account) {
        Accounts accounts = office.bean(Accounts.class);
        long id = office.db()
                .sql("select account_id from access.account where public_id = :id")
                .param("id", account)
                .query(Long.class)
                .single();
        LocalDate today = office.clock().today();
        return accounts.publicPosting(accounts.post(id, "bank", "单位", 3, county.code(), today, today.plusYears(1)));
    }

    private Acting acting(String role, int level, long code) {
        String login = "nth-admin-" + county.number();
        FreshCounty.post(office, login, role, "县局", level, code, office.clock().today());
        return first(login);
    }

    private Acting first(String login) {
        Accounts accounts = office.bean(Accounts.class);
        return accounts.postingsOn(
                        accounts.accountOf(login).orElseThrow(), office.clock().today())
                .getFirst();
    }

    private int count(String query, UUID key) {
        return counted(query.replace("= ?", "= ?::uuid"), key.toString());
    }

    private int counted(String query, String value) {
        try (Connection db = office.superuser();
                PreparedStatement sql = db.prepareStatement(query)) {
            sql.setString(1, value);
            try (ResultSet row = sql.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
