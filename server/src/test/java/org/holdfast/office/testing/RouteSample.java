package org.holdfast.office.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/// How to make an object for routes with a path variable. Whoever adds such a route adds a sample: the
/// route matrix has no untested cell. Classes that implement this with a constructor without parameters are
/// found by themselves.
public interface RouteSample {
    /// `GET /clues/{clue}` …
    Set<String> routes();

    /// A request for an object standing at the place; empty when such objects never stand at that level.
    ///
    /// @param level 3 county, 4 township, 5 village
    Optional<Request> at(TestOffice office, String route, int level, long code);

    /// True for objects that have no place: everybody whose role allows the route sees them.
    default boolean isPlaceless(String route) {
        return false;
    }

    /// True for objects that only one named posting may touch: everybody else is told there is none.
    default boolean isPersonal(String route) {
        return false;
    }

    /// The same for one role: a department liaison sees only what came in under the own posting.
    default boolean isPersonal(String route, String role) {
        return isPersonal(route);
    }

    /// @param form empty for GET
    record Request(String path, Map<String, String> form) {
        public static Request get(String path) {
            return new Request(path, Map.of());
        }
    }

    /// All samples on the test class path, by route.
    static Map<String, RouteSample> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(RouteSample.class));
        Map<String, RouteSample> samples = new HashMap<>();
        List<String> twice = new ArrayList<>();
        scanner.findCandidateComponents("org.holdfast.office").forEach(found -> {
            try {
                RouteSample sample = (RouteSample) BeanUtils.instantiateClass(Class.forName(found.getBeanClassName()));
                sample.routes().forEach(route -> {
                    if (samples.put(route, sample) != null) {
                        twice.add(route);
                    }
                });
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
        if (!twice.isEmpty()) {
            throw new IllegalStateException("Two samples for " + twice);
        }
        return samples;
    }
}
