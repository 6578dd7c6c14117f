package org.holdfast.office.papers;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.casework.TrueFindings;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.testing.FreshCounty;
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
                "GET /cases/{id}/scans/{scan}");
    }

    @Override
    public Optional<Request> at(TestOffice office, String route, int level, long code) {
        if (level != 5) {
            return Optional.empty();
        }
        Settled.Household household = Settled.household(office, code, "样本户主");
        return Optional.of(
                switch (route) {
                    case "GET /cases/{id}/papers" -> Request.get("/cases/" + opened(office, household) + "/papers");
                    case "GET /cases/{id}/scans/{scan}" -> scan(office, household);
                    case "GET /households/{id}/papers" ->
                        Request.get("/households/" + household.publicId() + "/papers");
                    default -> Request.get("/papers/household-card/" + household.publicId() + ".pdf");
                });
    }

    /// A scan brought back by the village itself.
    private static Request scan(TestOffice office, Settled.Household household) {
        UUID subject = opened(office, household);
        String login = "keeps-" + UUID.randomUUID();
        FreshCounty.post(
                office,
                login,
                "village_cadre",
                "村",
                5,
                household.village(),
                office.clock().today());
        Acting village = TestOfficers.of(office, login);
        Scans scans = office.bean(Scans.class);
        scans.keep(
                village,
                WriteRequest.of(UUID.randomUUID(), "sample", ""),
                new Scans.Sent(Photos.file(Photos.plain()), "a.jpg", "", subject, PaperKind.AUTHORISATION, ""));
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
