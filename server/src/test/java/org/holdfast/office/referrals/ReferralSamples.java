package org.holdfast.office.referrals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.holdfast.office.testing.RouteSample;
import org.holdfast.office.testing.Settled;
import org.holdfast.office.testing.TestOffice;

/// Referrals stand in villages. A department's liaison who is not civil affairs finds none.
public class ReferralSamples implements RouteSample {
    private static final AtomicLong LIST = new AtomicLong(900_000_000);

    @Override
    public Set<String> routes() {
        return Set.of(
                "GET /referrals/{id}",
                "POST /referrals/{id}/send",
                "POST /referrals/{id}/return",
                "POST /referrals/{id}/withdraw",
                "POST /referrals/{id}/accept",
                "POST /referrals/{id}/refuse",
                "POST /referrals/{id}/payment",
                "POST /referrals/differences/{difference}",
                "GET /referrals/compare/{list}/answers");
    }

    @Override
    public boolean isPersonal(String route) {
        return route.endsWith("/accept") || route.endsWith("/refuse") || route.endsWith("/payment");
    }

    @Override
    public boolean isPersonal(String route, String role) {
        return role.equals("department_liaison") || isPersonal(route);
    }

    @Override
    public Optional<Request> at(TestOffice office, String route, int level, long code) {
        if (route.contains("{list}")) {
            return Optional.of(Request.get("/referrals/compare/" + list(office, code) + "/answers"));
        }
        if (level != 5) {
            return Optional.empty();
        }
        if (route.contains("{difference}")) {
            String path = "/referrals/differences/" + difference(office, Settled.household(office, code, "样本户主"));
            return Optional.of(new Request(path, Map.of("version", "1", "settled", "EXPLAINED", "words", "样本")));
        }
        String act = route.substring(route.lastIndexOf('/') + 1);
        String stage = switch (act) {
            case "accept", "refuse" -> "sent";
            case "payment" -> "accepted";
            default -> "proposed";
        };
        String path = "/referrals/" + referral(office, Settled.household(office, code, "样本户主"), stage);
        return Optional.of(route.startsWith("GET") ? Request.get(path) : new Request(path + "/" + act, form(act)));
    }

    private static Map<String, String> form(String act) {
        return act.equals("send") || act.equals("payment")
                ? Map.of("version", "1")
                : Map.of("version", "1", "words", "样本");
    }

    private static UUID list(TestOffice office, long code) {
        UUID id = UUID.randomUUID();
        update(
                office,
                "insert into referrals.list (list_id, public_id, region_code, lo, hi, posting_id, month, state, received_on)"
                        + " values (?, ?, ?, ?, ?, 0, '2022-05-01', 'answered', '2022-06-01')",
                LIST.incrementAndGet(),
                id,
                code,
                code,
                code + 1);
        return id;
    }

    private static UUID difference(TestOffice office, Settled.Household household) {
        UUID id = UUID.randomUUID();
        update(
                office,
                "insert into referrals.difference (province, public_id, list_id, month, household_id, region_code, programme, kind, name)"
                        + " values (99, ?, 0, '2022-05-01', ?, ?, 1, 3, '样本户主')",
                id,
                household.id(),
                household.village());
        return id;
    }

    /// A referral as a row.
    public static UUID referral(TestOffice office, Settled.Household household, String stage) {
        UUID id = UUID.randomUUID();
        update(
                office,
                "insert into referrals.referral (province, public_id, household_id, region_code, programme, name, persons,"
                        + " words, consent, consent_by, consent_on, consent_how, stage, proposed_on, send_due, sent_on,"
                        + " answer_due, owner) values (99, ?, ?, ?, 'temporary_relief', '样本户主', 1, '样本', true, '样本',"
                        + " '2022-06-01', 'paper', ?, '2022-06-01', '2022-06-07',"
                        + " case when ? <> 'proposed' then date '2022-06-02' end, '2022-07-07',"
                        + " (select min(posting_id) from access.posting where region_code = ?))",
                id,
                household.id(),
                household.village(),
                stage,
                stage,
                household.village());
        return id;
    }

    private static void update(TestOffice office, String statement, Object... values) {
        try (Connection db = office.superuser();
                PreparedStatement sql = db.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                sql.setObject(i + 1, values[i]);
            }
            sql.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
