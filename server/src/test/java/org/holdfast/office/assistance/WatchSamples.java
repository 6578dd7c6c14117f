package org.holdfast.office.assistance;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.holdfast.office.testing.RouteSample;
import org.holdfast.office.testing.Settled;
import org.holdfast.office.testing.TestOffice;

/// Households under watch stand in villages.
public class WatchSamples implements RouteSample {
    private static final String AT = "/watch/{household}";

    @Override
    public Set<String> routes() {
        return Set.of("GET " + AT, "POST " + AT, "POST " + AT + "/done", "POST " + AT + "/effect");
    }

    @Override
    public Optional<Request> at(TestOffice office, String route, int level, long code) {
        if (level != 5) {
            return Optional.empty();
        }
        Settled.Household household = Settled.household(office, code, "样本户主");
        watched(office, household);
        String path = "/watch/" + household.publicId();
        return Optional.of(
                switch (route) {
                    case "POST " + AT ->
                        new Request(path, Map.of("version", "1", "decision", "reason", "reason", "子女已接济"));
                    case "POST " + AT + "/done" ->
                        new Request(
                                path + "/done",
                                Map.of("on", office.clock().today().toString(), "evidence", "合同一号"));
                    case "POST " + AT + "/effect" -> new Request(path + "/effect", Map.of("words", "收入上升"));
                    default -> Request.get(path);
                });
    }

    /// A lifted household with a measure of which the effect can be read.
    private static void watched(TestOffice office, Settled.Household household) {
        PlanSamples.run(
                office,
                "update registry.household set lifted = true where household_id = " + household.id(),
                "insert into assistance.watch (province, household_id, region_code, state, rule, cause, opened_on, responsible, kind,"
                        + " due_on, persons, before_first, before_last, effect_from, owner, policy_version) values (99, "
                        + household.id() + ", " + household.village()
                        + ", 1, 'income.below-line', 'unstable_work', '2021-05-01', '周敏', 202, '2021-06-01', 1,"
                        + " '2020-05-01', '2021-04-01', '2022-06-01', (select min(posting_id) from access.posting where"
                        + " region_code = " + household.village() + "), 'x')");
    }
}
