package org.holdfast.office.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.RouteSample;
import org.holdfast.office.testing.Routes;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.Test;

/// S-10: every route × every role × every relation between the reader's place and the object's. The
/// expected answer comes from the policy matrix and the ranges alone; no cell is left out.
class RouteMatrixTest {
    private static final String LOGIN = "matrix-";

    private final TestOffice office = TestOffice.shared();
    private final PolicyMatrix matrix = office.bean(PolicyMatrix.class);
    private final FreshCounty county = office.freshCounty();
    private final FreshCounty foreign = office.freshCounty();
    private final Map<String, RouteSample> samples = RouteSample.all();
    private final List<String> wrong = new ArrayList<>();
    private int tested;
    private int impossible;

    /// Where the reader stands and where the object stands.
    enum Relation {
        OWN(5, 1, 1, 5, 1, 1, true),
        CHILD(4, 1, 0, 5, 1, 1, true),
        PARENT(5, 1, 1, 4, 1, 0, false),
        SIBLING(5, 1, 1, 5, 1, 2, false),
        COUSIN(4, 1, 0, 5, 2, 1, false),
        FOREIGN(5, 1, 1, 5, 0, 0, false),
        NARROWED_AWAY(4, 1, 0, 5, 1, 1, false);

        final int readerLevel;
        final int readerTownship;
        final int readerVillage;
        final int level;
        final int township;
        final int village;
        final boolean reached;

        Relation(
                int readerLevel,
                int readerTownship,
                int readerVillage,
                int level,
                int township,
                int village,
                boolean reached) {
            this.readerLevel = readerLevel;
            this.readerTownship = readerTownship;
            this.readerVillage = readerVillage;
            this.level = level;
            this.township = township;
            this.village = village;
            this.reached = reached;
        }
    }

    @Test
    void everyRouteHasASample() {
        TreeSet<String> without = new TreeSet<>();
        Routes.of(office).all().stream()
                .filter(route -> !route.isOpen() && !route.variables().isEmpty())
                .filter(route -> !samples.containsKey(route.toString()))
                .forEach(route -> without.add(route.toString()));

        assertThat(without)
                .as("routes with a path variable and without a RouteSample: nobody tests who reaches their objects")
                .isEmpty();
    }

    @Test
    void everyCellAnswersAsTheMatrixSays() {
        Visitor visitor = everybody();
        List<Routes.Route> routes = Routes.of(office).all().stream()
                .filter(route -> !route.isOpen())
                .toList();
        assertThat(routes).hasSizeGreaterThan(20);
        for (String role : matrix.roles()) {
            for (Relation relation : Relation.values()) {
                choose(visitor, role, relation);
                for (Routes.Route route : routes) {
                    cell(visitor, role, relation, route);
                }
            }
        }
        System.out.printf(
                "route matrix: %d routes, %d roles, %d relations, %d cells tested, %d where such objects cannot stand%n",
                routes.size(), matrix.roles().size(), Relation.values().length, tested, impossible);

        assertThat(tested + impossible).isEqualTo(routes.size() * matrix.roles().size() * Relation.values().length);
        assertThat(wrong).isEmpty();
    }

    private void cell(Visitor visitor, String role, Relation relation, Routes.Route route) {
        boolean allowed = matrix.allows(role, route.action());
        Optional<RouteSample.Request> request = request(relation, route, allowed);
        if (request.isEmpty()) {
            impossible++;
            return;
        }
        Visitor.Reply reply = route.method().equals("GET")
                ? visitor.get(request.get().path())
                : visitor.post(request.get().path(), request.get().form());
        tested++;
        RouteSample sample = samples.get(route.toString());
        boolean reached = sample == null
                || sample.isPlaceless(route.toString())
                || relation.reached && !sample.isPersonal(route.toString(), role);
        boolean right = !allowed
                ? reply.status() == 403
                : reached
                        ? isAnswered(reply.status())
                        : reply.status() == 404 && reply.body().contains("problem.missing");
        if (!right && wrong.size() < 60) {
            wrong.add("%s as %s, object %s: %d, expected %s"
                    .formatted(
                            route, role, relation, reply.status(), !allowed ? "403" : reached ? "an answer" : "404"));
        }
    }

    private static boolean isAnswered(int status) {
        return status < 500 && status != 403 && status != 404 && status != 401;
    }

    private Optional<RouteSample.Request> request(Relation relation, Routes.Route route, boolean allowed) {
        if (route.variables().isEmpty()) {
            return Optional.of(RouteSample.Request.get(route.pattern()));
        }
        RouteSample sample = samples.get(route.toString());
        if (sample == null) {
            throw new IllegalStateException(route + " has no sample");
        }
        // A refused role changes nothing, so that one object serves all of them.
        String key = route + " " + relation.level + relation.township + relation.village;
        if (!allowed || route.method().equals("GET")) {
            Optional<RouteSample.Request> kept = shared.get(key);
            if (kept != null) {
                return kept;
            }
        }
        Optional<RouteSample.Request> fresh = sample.at(
                office, route.toString(), relation.level, code(relation.level, relation.township, relation.village));
        shared.put(key, fresh);
        return fresh;
    }

    private final Map<String, Optional<RouteSample.Request>> shared = new LinkedHashMap<>();

    private long code(int level, int township, int village) {
        if (township == 0) {
            return foreign.village(1, 1);
        }
        return level == 5
                ? county.village(township, village)
                : county.townships().get(township - 1);
    }

    /// One account with a posting per role and place, so that the posting chooser is tried as well.
    private Visitor everybody() {
        Accounts accounts = office.bean(Accounts.class);
        long account = accounts.open(LOGIN + county.number(), "人人", TestOffice.PASSWORD);
        java.time.LocalDate from = office.clock().today().minusYears(1);
        for (String role : matrix.roles()) {
            for (Relation relation : Relation.values()) {
                long posting = accounts.post(
                        account,
                        role,
                        relation.name(),
                        relation.readerLevel,
                        code(relation.readerLevel, relation.readerTownship, relation.readerVillage),
                        from,
                        from.plusYears(5));
                postings.put(role + relation, posting);
                if (relation == Relation.NARROWED_AWAY) {
                    long other = county.village(1, 3);
                    accounts.narrowToPlaces(posting, List.of(new Within(other, other + 1)));
                }
            }
        }
        return office.as(LOGIN + county.number());
    }

    private final Map<String, Long> postings = new LinkedHashMap<>();

    private void choose(Visitor visitor, String role, Relation relation) {
        String posting =
                java.util.Objects.requireNonNull(postings.get(role + relation)).toString();
        assertThat(visitor.post("/postings", Map.of("posting", posting)).status())
                .isEqualTo(303);
    }
}
