package org.holdfast.office.assistance;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.holdfast.office.testing.RouteSample;
import org.holdfast.office.testing.Settled;
import org.holdfast.office.testing.TestOffice;

/// Plans stand with households in villages.
public class PlanSamples implements RouteSample {
    private static final String AT = "/plans/{household}";

    @Override
    public Set<String> routes() {
        return Set.of(
                "GET " + AT,
                "GET " + AT + "/new",
                "POST " + AT,
                "POST " + AT + "/decision",
                "POST " + AT + "/deliveries",
                "POST " + AT + "/results",
                "POST " + AT + "/visits",
                "POST " + AT + "/closings");
    }

    @Override
    public Optional<Request> at(TestOffice office, String route, int level, long code) {
        if (level != 5) {
            return Optional.empty();
        }
        Settled.Household household = monitored(office, code);
        String path = "/plans/" + household.publicId();
        String today = office.clock().today().toString();
        return Optional.of(
                switch (route) {
                    case "GET " + AT + "/new" -> Request.get(path + "/new");
                    case "POST " + AT -> new Request(path, draft(office));
                    case "POST " + AT + "/decision" -> {
                        planned(office, household, 1);
                        yield new Request(path + "/decision", Map.of("number", "1", "decision", "agree"));
                    }
                    case "POST " + AT + "/deliveries" ->
                        new Request(
                                path + "/deliveries",
                                Map.of(
                                        "line",
                                        planned(office, household, 2).toString(),
                                        "on",
                                        today,
                                        "evidence",
                                        "凭证一号"));
                    case "POST " + AT + "/results" ->
                        new Request(
                                path + "/results",
                                Map.of(
                                        "line",
                                        planned(office, household, 2).toString(),
                                        "on",
                                        today,
                                        "outcome",
                                        "4",
                                        "words",
                                        "不符合条件"));
                    case "POST " + AT + "/visits" ->
                        new Request(path + "/visits", Map.of("on", today, "outcome", "met", "found", "一切如常"));
                    case "POST " + AT + "/closings" ->
                        new Request(
                                path + "/closings",
                                Map.of("closing", closing(office, household).toString(), "on", today, "words", "已停发"));
                    default -> Request.get(path);
                });
    }

    private static Map<String, String> draft(TestOffice office) {
        Map<String, String> form = new HashMap<>();
        form.put("after", "0");
        form.put("assister", "赵国强");
        form.put("kind1", "801");
        form.put("who1", "民政办");
        form.put("due1", office.clock().today().plusDays(5).toString());
        return form;
    }

    /// A monitored household in which nobody can work.
    static Settled.Household monitored(TestOffice office, long code) {
        Settled.Household household = Settled.household(office, code, "样本户主");
        run(
                office,
                "update registry.household set monitored_type = 1, identified_on = '2022-06-01', risk_eliminated = false"
                        + " where household_id = " + household.id(),
                "update registry.person set labour = 5 where person_id in (select person_id from registry.membership"
                        + " where household_id = " + household.id() + ")");
        return household;
    }

    /// A plan of one measure; the line of the measure.
    static UUID planned(TestOffice office, Settled.Household household, int state) {
        UUID line = UUID.randomUUID();
        String key = "99, " + household.id() + ", " + household.village();
        run(
                office,
                "insert into assistance.plan (province, household_id, region_code, number, state, drawn_on, drawn_by, drawn_name,"
                        + " drawn_unit, assister, assister_unit, persons, policy_version, owner) values (" + key
                        + ", 1, " + state + ", '2022-06-02', 0, '王主任', '青石村', '赵国强', '县水务局', 1, 'x',"
                        + " (select min(posting_id) from access.posting where region_code = " + household.village()
                        + "))",
                "insert into assistance.measure (province, household_id, region_code, plan_id, line, position, kind, who, due_on)"
                        + " select " + key + ", plan_id, '" + line + "', 1, 801, '民政办', '2022-06-10'"
                        + " from assistance.plan where household_id = " + household.id());
        return line;
    }

    private static UUID closing(TestOffice office, Settled.Household household) {
        UUID line = planned(office, household, 2);
        UUID closing = UUID.randomUUID();
        run(
                office,
                "insert into assistance.closing (province, household_id, region_code, public_id, line, kind, person, died_on,"
                        + " due_on, owner) values (99, " + household.id() + ", " + household.village() + ", '" + closing
                        + "', '" + line + "', 801, gen_random_uuid(), '2022-06-01', '2022-07-01',"
                        + " (select min(posting_id) from access.posting where region_code = " + household.village()
                        + "))");
        return closing;
    }

    static void run(TestOffice office, String... statements) {
        try (Connection db = office.superuser();
                Statement sql = db.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
