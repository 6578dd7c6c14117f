package org.holdfast.office.casework.internal;

import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.casework.Door;
import org.holdfast.office.casework.PublicReports;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.region.Places;
import org.holdfast.office.registry.HouseholdFile;
import org.holdfast.office.registry.HouseholdFiles;
import org.holdfast.office.shell.RequestKeys;
import org.springframework.stereotype.Component;

/// What an officer enters for somebody else.
@Component
class EnteredReports implements PublicReports {
    private static final String ENTER = "telling.enter";
    private static final int LONGEST_WORDS = 500;
    private static final int VILLAGE = 5;

    private final Gate gate;
    private final Journal journal;
    private final HouseholdFiles households;
    private final ReportStore reports;
    private final Places places;

    EnteredReports(Gate gate, Journal journal, HouseholdFiles households, ReportStore reports, Places places) {
        this.gate = gate;
        this.journal = journal;
        this.households = households;
        this.reports = reports;
        this.places = places;
    }

    @Override
    public Answer enter(Acting who, WriteRequest request, PublicReport said) {
        String words = Told.words(said.words(), LONGEST_WORDS);
        String contact = said.contact().strip();
        if (contact.length() > LONGEST_CONTACT) {
            throw Refused.input("casework.report.contact-too-long", Integer.toString(LONGEST_CONTACT));
        }
        UUID household = said.household();
        HouseholdFile file = household == null ? null : households.file(who, household);
        long village = file == null ? village(who, said) : file.regionCode();
        return gate.write(who, ENTER, request, within -> {
            UUID id = RequestKeys.next();
            long entry = journal.record(new Entry(
                    ENTER,
                    "monitoring",
                    "report",
                    id.toString(),
                    village,
                    1,
                    null,
                    Map.of(
                            "channel",
                            said.channel().name(),
                            "cause",
                            said.cause().name(),
                            "joined",
                            file != null)));
            reports.add(
                    within,
                    new NewReport(
                            id,
                            Door.PUBLIC,
                            said.channel(),
                            village,
                            null,
                            "",
                            null,
                            contact.isEmpty() ? null : contact,
                            false,
                            said.cause(),
                            words,
                            reports.today(),
                            file == null
                                    ? null
                                    : new NewReport.About(file.householdId(), file.id(), file.regionCode())),
                    entry);
            return Answer.seeOther("/reports/" + id);
        });
    }

    private long village(Acting who, PublicReport said) {
        Long village = said.village();
        if (village == null
                || !who.reaches(village)
                || places.find(VILLAGE, village).isEmpty()) {
            throw Refused.input("casework.report.place-missing");
        }
        return village;
    }
}
