package org.holdfast.office.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.Routes;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;

/// S-15: a form that carries a field its handler does not declare is refused as a whole.
class DeclaredFieldsTest {
    private final TestOffice office = TestOffice.shared();

    @Test
    void everyWriteRefusesAStrangeField() {
        FreshCounty county = office.freshCounty();
        Map<String, Visitor> byRole = new HashMap<>();
        PolicyMatrix matrix = office.bean(PolicyMatrix.class);
        List<Routes.Route> writes = Routes.of(office).all().stream()
                .filter(route -> !route.method().equals("GET"))
                .toList();
        assertThat(writes).hasSizeGreaterThan(10);
        for (Routes.Route route : writes) {
            String role = matrix.roles().stream()
                    .filter(one -> route.isOpen() || matrix.allows(one, route.action()))
                    .findFirst()
                    .orElseThrow();
            Visitor visitor = byRole.computeIfAbsent(role, one -> {
                String login = "fields-" + county.number() + "-" + one.replace('_', '-');
                FreshCounty.post(
                        office,
                        login,
                        one,
                        "单位",
                        3,
                        county.code(),
                        office.clock().today());
                return office.as(login);
            });
            String path =
                    route.pattern().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
            for (String strange :
                    List.of("owner", "region_code", "status", "role.admin", "__proto__", "class.module.classLoader")) {
                if (isDeclared(route, strange)) {
                    continue;
                }
                Visitor.Reply reply = visitor.post(path, Map.of(strange, "1"));
                assertThat(reply.status()).as(route + " with " + strange).isEqualTo(422);
                assertThat(reply.body()).as(route.toString()).contains("problem.unknown-field");
            }
        }
    }

    @Test
    void noHandlerTakesWhateverComes() {
        for (Routes.Route route : Routes.of(office).all()) {
            for (MethodParameter parameter : route.handler().getMethodParameters()) {
                boolean everything = parameter.hasParameterAnnotation(RequestParam.class)
                        && Map.class.isAssignableFrom(parameter.getParameterType());
                assertThat(everything && !route.handler().hasMethodAnnotation(Fields.class))
                        .as(route + " reads a map of fields; name them with @Fields")
                        .isFalse();
            }
        }
    }

    private static boolean isDeclared(Routes.Route route, String field) {
        Fields fields = route.handler().getMethodAnnotation(Fields.class);
        boolean byName = fields != null && List.of(fields.value()).stream().anyMatch(one -> one.equals(field));
        return byName
                || java.util.Arrays.stream(route.handler().getMethod().getParameters())
                        .anyMatch(parameter -> parameter.getName().equals(field));
    }
}
