package org.holdfast.office.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.PhonePhotos;
import org.holdfast.office.testing.RouteSample;
import org.holdfast.office.testing.Settled;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.TestOfficers;

/// Photos stand with the plans they are evidence of; one on its way is only its sender's.
public class PhotoSamples implements RouteSample {
    private static final String AT = "/plans/{household}";

    @Override
    public Set<String> routes() {
        return Set.of("GET " + AT + "/photos/{photo}", "POST " + AT + "/uploads", "POST " + AT + "/uploads/{upload}");
    }

    @Override
    public boolean isPersonal(String route) {
        return route.endsWith("{upload}");
    }

    @Override
    public Optional<Request> at(TestOffice office, String route, int level, long code) {
        if (level != 5) {
            return Optional.empty();
        }
        Settled.Household household = PlanSamples.monitored(office, code);
        String path = "/plans/" + household.publicId();
        Map<String, String> begun = Map.of("name", "a.jpg", "size", "400", "mark", "a.jpg 1");
        return Optional.of(
                switch (route) {
                    case "GET " + AT + "/photos/{photo}" -> Request.get(path + "/photos/" + photo(office, household));
                    case "POST " + AT + "/uploads" -> new Request(path + "/uploads", begun);
                    default -> new Request(path + "/uploads/" + upload(office, household), Map.of("from", "0"));
                });
    }

    private static UUID upload(TestOffice office, Settled.Household household) {
        return office.bean(Uploads.class)
                .begin(officer(office, household.village()), household.publicId(), "a.jpg", 400, "a.jpg 1")
                .id();
    }

    private static UUID photo(TestOffice office, Settled.Household household) {
        Acting village = officer(office, household.village());
        LocalDate today = office.clock().today();
        byte[] picture = PhonePhotos.plain();
        office.bean(PlanActs.class)
                .visit(
                        village,
                        WriteRequest.of(UUID.randomUUID(), "sample", ""),
                        household.publicId(),
                        today,
                        "met",
                        "一切如常",
                        new Photos.Sent(List.of(new Photos.File("a.jpg", picture.length, () -> picture)), List.of()));
        return office.bean(Plans.class)
                .file(village, household.publicId())
                .visits()
                .getFirst()
                .photos()
                .getFirst();
    }

    private static Acting officer(TestOffice office, long village) {
        String login = "photo-" + UUID.randomUUID().toString().substring(0, 13);
        FreshCounty.post(
                office, login, "village_cadre", "村", 5, village, office.clock().today());
        return TestOfficers.of(office, login);
    }
}
