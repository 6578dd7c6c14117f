package org.holdfast.office.casework.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.casework.NewHouseholds;
import org.holdfast.office.casework.Report;
import org.holdfast.office.casework.Reports;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.registry.Registrations;
import org.holdfast.office.registry.Registrations.Lookalike;
import org.holdfast.office.registry.Registrations.NewHousehold;
import org.holdfast.office.registry.Registrations.NewPerson;
import org.holdfast.office.registry.Registrations.Registered;
import org.holdfast.office.shell.RequestKeys;
import org.springframework.stereotype.Component;

/// Registers a household and puts what was said about it on its clue: one transaction, one entry.
@Component
class RegisterDesk implements NewHouseholds {
    private static final String REGISTER = "household.register";

    private final Gate gate;
    private final Journal journal;
    private final Registrations registrations;
    private final ReportDesk reports;
    private final CadreFindings findings;
    private final Clock clock;

    RegisterDesk(
            Gate gate,
            Journal journal,
            Registrations registrations,
            ReportDesk reports,
            CadreFindings findings,
            Clock clock) {
        this.gate = gate;
        this.journal = journal;
        this.registrations = registrations;
        this.reports = reports;
        this.findings = findings;
        this.clock = clock;
    }

    @Override
    public List<Lookalike> lookalikes(Acting who, NewHousehold household, Because because) {
        NewHousehold whole = whole(who, household, because);
        registrations.refuseForeignNumbers(whole);
        return registrations.lookalikes(who, whole);
    }

    @Override
    public Answer register(Acting who, WriteRequest request, NewHousehold household, Because because, Set<UUID> seen) {
        NewHousehold whole = whole(who, household, because);
        registrations.refuseForeignNumbers(whole);
        Answer answer = gate.write(who, REGISTER, request, within -> carryOut(within, whole, because, seen));
        registrations.showClaims();
        return answer;
    }

    private Answer carryOut(Within within, NewHousehold household, Because because, Set<UUID> seen) {
        if (!within.contains(household.village())) {
            throw Refused.missing();
        }
        Report report = because instanceof Told told ? reports.waiting(within, told.report(), told.version()) : null;
        UUID id = RequestKeys.next();
        long entry = journal.record(new Entry(
                REGISTER,
                "registration",
                "household",
                id.toString(),
                household.village(),
                1,
                null,
                Map.of(
                        "persons",
                        household.persons().size(),
                        "report",
                        report == null ? "" : report.id().toString())));
        Registered made = registrations.register(within, id, household, seen, entry);
        NewReport.About about = new NewReport.About(made.householdId(), made.household(), made.regionCode());
        if (report != null) {
            reports.joined(within, report, about, today(), entry);
        }
        if (because instanceof Found found) {
            CadreFindings.refuseWrongNote(found.note());
            findings.receive(within, about, found.cause(), found.note(), id.toString(), entry);
        }
        return Answer.seeOther("/households/" + id);
    }

    /// With the numbers the family declared, which nobody has to read and type again.
    private NewHousehold whole(Acting who, NewHousehold household, Because because) {
        if (!(because instanceof Told told) || !told.document() && !told.phone()) {
            return household;
        }
        Reports.Numbers declared = gate.read(who, REGISTER, within -> reports.declared(within, told.report()));
        List<NewPerson> persons = new ArrayList<>(household.persons());
        if (told.document() && !persons.isEmpty()) {
            NewPerson head = persons.getFirst();
            persons.set(0, new NewPerson(head.name(), head.sex(), head.bornOn(), head.relation(), declared.document()));
        }
        return new NewHousehold(
                household.village(),
                household.hamlet(),
                household.lifted(),
                told.phone() ? declared.contact() : household.phone(),
                persons,
                household.on(),
                household.evidence());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
