package org.holdfast.office.testing;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.Open;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every route of our own handlers, read from the running office: a new one is in every test by itself.
public final class Routes {
    private final List<Route> routes;

    private Routes(List<Route> routes) {
        this.routes = routes;
    }

    /// @param action of the policy matrix; empty for a route that is open to everybody
    /// @param variables path variables with their types
    public record Route(
            String method, String pattern, String action, Map<String, Class<?>> variables, HandlerMethod handler) {
        @Override
        public String toString() {
            return method + " " + pattern;
        }

        public boolean isOpen() {
            return action.isEmpty();
        }
    }

    public static Routes of(TestOffice office) {
        RequestMappingHandlerMapping mapping =
                office.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        List<Route> routes = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (!handler.getBeanType().getName().startsWith("org.holdfast.")
                    || info.getPathPatternsCondition() == null) {
                return;
            }
            for (String pattern : info.getPathPatternsCondition().getPatternValues()) {
                if (pattern.equals("/error")) {
                    continue;
                }
                info.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> routes.add(
                                new Route(method.name(), pattern, action(handler), variables(handler), handler)));
            }
        });
        routes.sort(Comparator.comparing(Route::toString));
        return new Routes(List.copyOf(routes));
    }

    public List<Route> all() {
        return routes;
    }

    /// Paths that need no object.
    public List<String> withoutVariables(String method) {
        return routes.stream()
                .filter(route ->
                        route.method().equals(method) && !route.pattern().contains("{"))
                .map(Route::pattern)
                .toList();
    }

    /// @throws IllegalStateException for a route without a mark: it would be refused to everybody
    private static String action(HandlerMethod handler) {
        Optional<Allowed> allowed = Optional.ofNullable(handler.getMethodAnnotation(Allowed.class));
        if (allowed.isEmpty() && !handler.hasMethodAnnotation(Open.class)) {
            throw new IllegalStateException(handler + " has neither @Allowed nor @Open");
        }
        return allowed.map(Allowed::value).orElse("");
    }

    private static Map<String, Class<?>> variables(HandlerMethod handler) {
        Map<String, Class<?>> variables = new LinkedHashMap<>();
        for (Parameter parameter : handler.getMethod().getParameters()) {
            if (parameter.isAnnotationPresent(PathVariable.class)) {
                variables.put(parameter.getName(), parameter.getType());
            }
        }
        return variables;
    }
}
