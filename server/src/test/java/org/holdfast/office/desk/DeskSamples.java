package org.holdfast.office.desk;

import java.util.Optional;
import java.util.Set;
import org.holdfast.office.testing.RouteSample;
import org.holdfast.office.testing.Settled;
import org.holdfast.office.testing.TestOffice;

/// Household pages stand in villages; rules stand everywhere.
public class DeskSamples implements RouteSample {
    @Override
    public Set<String> routes() {
        return Set.of("GET /households/{household}", "GET /rules/{rule}");
    }

    @Override
    public boolean isPlaceless(String route) {
        return route.contains("/rules/");
    }

    @Override
    public Optional<Request> at(TestOffice office, String route, int level, long code) {
        if (route.contains("/rules/")) {
            return Optional.of(Request.get("/rules/medical.fixed-sum-lifted"));
        }
        if (level != 5) {
            return Optional.empty();
        }
        return Optional.of(Request.get(
                "/households/" + Settled.household(office, code, "样本户主").publicId()));
    }
}
