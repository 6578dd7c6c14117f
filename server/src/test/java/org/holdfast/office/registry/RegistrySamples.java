package org.holdfast.office.registry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.testing.RouteSample;
import org.holdfast.office.testing.Settled;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestOffice;

/// Households, moves and claims stand in villages.
public class RegistrySamples implements RouteSample {
    private static final String NUMBER = "/households/{household}/members/{person}/number";

    @Override
    public Set<String> routes() {
        return Set.of(
                "GET /households/{household}/acts",
                "GET /households/{household}/acts/{kind}",
                "POST /households/{household}/acts/{kind}",
                "GET " + NUMBER,
                "POST " + NUMBER,
                "POST /moves/{move}/accept",
                "POST /moves/{move}/decline",
                "POST /claims/{claim}/settle");
    }

    @Override
    public Optional<Request> at(TestOffice office, String route, int level, long code) {
        if (level != 5) {
            return Optional.empty();
        }
        Settled.Household household = Settled.household(office, code, "样本户主");
        String path = "/households/" + household.publicId();
        return Optional.of(
                switch (route) {
                    case "GET /households/{household}/acts" -> Request.get(path + "/acts");
                    case "GET /households/{household}/acts/{kind}" -> Request.get(path + "/acts/birth");
                    case "POST /households/{household}/acts/{kind}" ->
                        new Request(
                                path + "/acts/birth",
                                Map.of(
                                        "step",
                                        "do",
                                        "name",
                                        "新生儿",
                                        "sex",
                                        "2",
                                        "on",
                                        "2022-06-01",
                                        "evidence",
                                        "出生证明"));
                    case "GET " + NUMBER -> Request.get(path + "/members/" + person(office, household) + "/number");
                    case "POST " + NUMBER ->
                        new Request(
                                path + "/members/" + numbered(office, household) + "/number",
                                Map.of("purpose", "IDENTITY_CHECK"));
                    case "POST /moves/{move}/accept" ->
                        new Request("/moves/" + move(office, household) + "/accept", Map.of());
                    case "POST /moves/{move}/decline" ->
                        new Request("/moves/" + move(office, household) + "/decline", Map.of("reason", "不认识这家人"));
                    default ->
                        new Request("/claims/" + claim(office, household) + "/settle", Map.of("right", "counted"));
                });
    }

    private static UUID person(TestOffice office, Settled.Household household) {
        return one(
                office,
                household,
                UUID.class,
                "select p.public_id from registry.membership m join registry.person p"
                        + " on p.person_id = m.person_id where m.household_id = :household");
    }

    /// A person with a sealed number.
    private static UUID numbered(TestOffice office, Settled.Household household) {
        UUID person = person(office, household);
        byte[] sealed = office.bean(org.holdfast.office.shell.FieldCipher.class)
                .encrypt("990101196001010015", "registry.person.document", person);
        office.bean(Gate.class)
                .work(
                        TestHouseholds.system(household.village()),
                        "test",
                        within -> office.db()
                                .sql(
                                        "update registry.person set document_enc = :sealed, document_kind = 1, document_last4 = '0015'"
                                                + " where public_id = :person")
                                .param("sealed", sealed)
                                .param("person", person)
                                .update());
        return person;
    }

    /// The receiver's side of a move of a household that stands elsewhere.
    private static UUID move(TestOffice office, Settled.Household household) {
        UUID move = UUID.randomUUID();
        work(
                office,
                household,
                "insert into registry.move (province, move_id, household_id, region_code, side, from_region,"
                        + " to_region, asked_on, evidence) values (99, :id, 1, :village, 2, 990000000000, :village, '2022-06-01', '迁移证')",
                move);
        return move;
    }

    /// Two households of one village claim the person of the first.
    private static UUID claim(TestOffice office, Settled.Household household) {
        UUID claim = UUID.randomUUID();
        Settled.Household other = Settled.household(office, household.village(), "另一户主");
        for (int side = 1; side <= 2; side++) {
            work(
                    office,
                    side == 1 ? household : other,
                    "insert into registry.double_claim (province, claim_id, side, region_code,"
                            + " superior, superior_level, person_id, household_id, name_entered) select 99, :id, "
                            + side
                            + ", :village, 0, 0, (select person_id from registry.membership where household_id = "
                            + household.id() + "), " + (side == 1 ? household : other).id() + ", '样本户主'",
                    claim);
        }
        return claim;
    }

    private static void work(TestOffice office, Settled.Household household, String sql, UUID id) {
        Acting job = TestHouseholds.system(household.village());
        office.bean(Gate.class)
                .work(
                        job,
                        "test",
                        within -> office.db()
                                .sql(sql)
                                .param("id", id)
                                .param("village", household.village())
                                .update());
    }

    private static <T> T one(TestOffice office, Settled.Household household, Class<T> type, String sql) {
        return office.bean(Gate.class)
                .work(
                        TestHouseholds.system(household.village()),
                        "test",
                        within -> office.db()
                                .sql(sql)
                                .param("household", household.id())
                                .query(type)
                                .single());
    }
}
