package org.holdfast.office.casework;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.holdfast.office.testing.RouteSample;
import org.holdfast.office.testing.Settled;
import org.holdfast.office.testing.TestOffice;

/// Clues stand in villages.
public class CaseworkSamples implements RouteSample {
    @Override
    public Set<String> routes() {
        return Set.of(
                "GET /clues/{clue}",
                "POST /clues/{clue}/check",
                "POST /clues/{clue}/draft",
                "POST /clues/{clue}/review");
    }

    @Override
    public Optional<Request> at(TestOffice office, String route, int level, long code) {
        if (level != 5) {
            return Optional.empty();
        }
        boolean review = route.endsWith("/review");
        Settled.Household household = Settled.household(office, code, "样本户主");
        UUID clue = Settled.clue(office, household, review ? 2 : 1, "样本原因");
        String path = "/clues/" + clue;
        return Optional.of(
                switch (route) {
                    case "POST /clues/{clue}/check" ->
                        new Request(
                                path + "/check",
                                Map.of("version", "1", "visitedOn", "2022-06-07", "outcome", "no_risk", "note", "看过了"));
                    case "POST /clues/{clue}/draft" -> new Request(path + "/draft", Map.of("note", "写到一半"));
                    case "POST /clues/{clue}/review" ->
                        new Request(path + "/review", Map.of("version", "1", "decision", "accept", "opinion", "同意"));
                    default -> Request.get(path);
                });
    }
}
