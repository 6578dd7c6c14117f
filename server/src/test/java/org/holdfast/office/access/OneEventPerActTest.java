package org.holdfast.office.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.RouteSample;
import org.holdfast.office.testing.Routes;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.Test;

/// S-30: a state-changing route writes exactly one journal entry for one act, and a repetition writes none.
class OneEventPerActTest {
    /// Routes that change nothing of the record, with the reason.
    private static final Map<String, String> NO_ACT = Map.of(
            "POST /postings", "chooses the posting of this session",
            "POST /clues/{clue}/draft", "keeps unsent words of the writer; nothing of the record changes",
            "POST /plans/{household}/uploads", "keeps photos of the sender until a form takes them up");

    private final TestOffice office = TestOffice.shared();
    private final PolicyMatrix matrix = office.bean(PolicyMatrix.class);
    private final FreshCounty county = office.freshCounty();
    private final Map<String, Visitor> visitors = new HashMap<>();

    @Test
    void oneActOneEntry() throws SQLException {
        Map<String, RouteSample> samples = RouteSample.all();
        List<String> done = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Routes.Route route : Routes.of(office).all()) {
            RouteSample sample = samples.get(route.toString());
            if (!route.method().equals("POST")
                    || sample == null
                    || NO_ACT.containsKey(route.toString())
                    || sample.isPersonal(route.toString())) {
                continue;
            }
            RouteSample.Request request =
                    sample.at(office, route.toString(), 5, county.village(1, 1)).orElseThrow();
            String key = UUID.randomUUID().toString();
            Map<String, String> form = new HashMap<>(request.form());
            form.put("request_key", key);
            Visitor visitor = visitor(route);
            Visitor.Reply first = visitor.post(request.path(), form);
            Visitor.Reply again = visitor.post(request.path(), form);
            if (first.status() != 303 && first.status() != 200) {
                wrong.add(route + " answered " + first.status() + ": its sample is not a good act");
            } else if (entries(key) != 1) {
                wrong.add(route + " left " + entries(key) + " entries");
            } else if (again.status() != first.status() || !again.location().equals(first.location())) {
                wrong.add(route + " answered the repetition with " + again.status());
            }
            done.add(route.toString());
        }

        assertThat(wrong).isEmpty();
        assertThat(done).hasSizeGreaterThan(6);
    }

    private Visitor visitor(Routes.Route route) {
        String role = matrix.roles().stream()
                .filter(one -> matrix.allows(one, route.action()))
                .findFirst()
                .orElseThrow();
        return visitors.computeIfAbsent(role, one -> {
            String login = "act-" + county.number() + "-" + one.replace('_', '-');
            FreshCounty.post(
                    office, login, one, "单位", 3, county.code(), office.clock().today());
            return office.as(login);
        });
    }

    private int entries(String key) throws SQLException {
        try (Connection db = office.superuser();
                PreparedStatement sql =
                        db.prepareStatement("select count(*) from journal.entry where request_key = ?::uuid")) {
            sql.setString(1, key);
            try (ResultSet row = sql.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
