package org.holdfast.office.referrals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.holdfast.office.testing.RouteSample;
import org.holdfast.office.testing.Settled;
import org.holdfast.office.testing.TestOffice;

/// Referrals stand in villages. A department's liaison who is not civil affairs finds none.
public class ReferralSamples implements RouteSample {
    @Override
    public Set<String> routes() {
        return Set.of(
                "GET /referrals/{id}",
                "POST /referrals/{id}/send",
                "POST /referrals/{id}/return",
                "POST /referrals/{id}/withdraw",
                "POST /referrals/{id}/accept",
                "POST /referrals/{id}/refuse",
                "POST /referrals/{id}/payment");
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
        if (level != 5) {
            return Optional.empty();
        }
        String act = route.substring(route.lastIndexOf('/') + 1);
        String stage = switch (act) {
            case "accept", "refuse" -> "sent";
            case "payment" -> "accepted";
            default -> "proposed";
        };
        String path = "/referrals/" + referral(office, Settled.household(office, code, "样本户主"), stage);
        return Optional.of(
                route.startsWith("GET")
                        ? Request.get(path)
                        : new Request(path + "/" + act, Map.of("version", "1", "words", "样本")));
    }

    /// A referral as a row.
    public static UUID referral(TestOffice office, Settled.Household household, String stage) {
        UUID id = UUID.randomUUID();
        try (Connection db = office.superuser();
                PreparedStatement sql = db.prepareStatement(
                        "insert into referrals.referral (province, public_id, household_id, region_code, programme, name, persons,"
                                + " words, consent, consent_by, consent_on, consent_how, stage, proposed_on, send_due, sent_on,"
                                + " answer_due, owner) values (99, ?, ?, ?, 'temporary_relief', '样本户主', 1, '样本', true, '样本',"
                                + " '2022-06-01', 'paper', ?, '2022-06-01', '2022-06-07',"
                                + " case when ? <> 'proposed' then date '2022-06-02' end, '2022-07-07',"
                                + " (select min(posting_id) from access.posting where region_code = ?))")) {
            sql.setObject(1, id);
            sql.setLong(2, household.id());
            sql.setLong(3, household.village());
            sql.setString(4, stage);
            sql.setString(5, stage);
            sql.setLong(6, household.village());
            sql.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return id;
    }
}
