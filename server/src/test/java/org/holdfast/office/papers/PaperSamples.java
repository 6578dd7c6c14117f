package org.holdfast.office.papers;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.cases.CaseFilter;
import org.holdfast.office.casework.TrueFindings;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.PhonePhotos;
import org.holdfast.office.testing.RouteSample;
import org.holdfast.office.testing.Settled;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.TestOfficers;

/// Papers stand where their household or case stands.
public class PaperSamples implements RouteSample {
    @Override
    public Set<String> routes() {
        return Set.of(
                "GET /papers/{kind}/{id}.pdf",
                "GET /cases/{id}/papers",
                "GET /households/{id}/papers",
                "GET /cases/{id}/scans/{scan}",
                "GET /papers/jobs/{id}",
                "GET /papers/jobs/{id}/progress",
                "GET /papers/jobs/{id}/volume.pdf");
    }

    /// A print job is only its asker's.
    @Override
    public boolean isPersonal(String route) {
        return route.contains("/papers/jobs/");
    }

    @Override
    public Optional<Request> at(TestOffice office, String route, int level, long code) {
        if (level != 5) {
            return Optional.empty();
        }
        Settled.Household household = Settled.household(office, code, "样本户主");
        if (isPersonal(route)) {
            return Optional.of(Request.get(route.replace("GET ", "").replace("{id}", job(office, household))));
        }
        return Optional.of(
                switch (route) {
                    case "GET /cases/{id}/papers" -> Request.get("/cases/" + opened(office, household) + "/papers");
                    case "GET /cases/{id}/scans/{scan}" -> scan(office, household);
                    case "GET /households/{id}/papers" ->
                        Request.get("/households/" + household.publicId() + "/papers");
                    default -> Request.get("/papers/household-card/" + household.publicId() + ".pdf");
                });
    }

    private static String job(TestOffice office, Settled.Household household) {
        String path = office.bean(PrintJobs.class)
                .ask(
                        officer(office, household.village()),
                        WriteRequest.of(UUID.randomUUID(), "sample", ""),
                        new PrintJobs.Asked(PaperKind.CARD, CaseFilter.OPEN, "样本户主"))
                .body();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Acting officer(TestOffice office, long village) {
        String login = "keeps-" + UUID.randomUUID().toString().substring(0, 13);
        FreshCounty.post(
                office, login, "village_cadre", "村", 5, village, office.clock().today());
        return TestOfficers.of(office, login);
    }

    /// A scan brought back by the village itself.
    private static Request scan(TestOffice office, Settled.Household household) {
        UUID subject = opened(office, household);
        Acting village = officer(office, household.village());
        Scans scans = office.bean(Scans.class);
        scans.keep(
                village,
                WriteRequest.of(UUID.randomUUID(), "sample", ""),
                new Scans.Sent(
                        PhonePhotos.file(PhonePhotos.plain()), "a.jpg", "", subject, PaperKind.AUTHORISATION, ""));
        UUID scan = scans.ofCase(village, subject).getFirst().id();
        return Request.get("/cases/" + subject + "/scans/" + scan);
    }

    /// A case of the household as a true finding begins it.
    static UUID opened(TestOffice office, Settled.Household household) {
        Acting system = Acting.system("test", household.village(), household.village() + 1);
        return office.bean(Gate.class).work(system, "test", within -> {
            long entry = office.bean(Journal.class)
                    .record(Entry.about("test", "test", "household", "", household.village()));
            office.bean(TrueFindings.class)
                    .foundTrue(
                            within,
                            household.id(),
                            household.village(),
                            UUID.randomUUID(),
                            office.clock().today(),
                            entry);
            return office.db()
                    .sql("select public_id from cases.cases where household_id = :household")
                    .param("household", household.id())
                    .query(UUID.class)
                    .single();
        });
    }
}
