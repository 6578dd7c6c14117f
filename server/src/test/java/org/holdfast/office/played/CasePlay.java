package org.holdfast.office.played;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Refused;
import org.holdfast.office.assistance.PlanFilter;
import org.holdfast.office.assistance.PlanLine;
import org.holdfast.office.assistance.Plans;
import org.holdfast.office.cases.CaseActs;
import org.holdfast.office.cases.CaseFile;
import org.holdfast.office.cases.CaseFilter;
import org.holdfast.office.cases.CaseLine;
import org.holdfast.office.cases.Cases;
import org.holdfast.office.cases.Done;
import org.holdfast.office.cases.Paper;
import org.holdfast.office.cases.Paper.Flags;
import org.holdfast.office.cases.Paper.Sheet;

/// What people do with open cases: whatever the procedure offers them and nothing is missing for, in the order of the
/// file. Only a house check needs a way to the home.
final class CasePlay {
    private static final int LIST = 500;
    private static final List<String> SOURCES =
            List.of("payroll", "vehicle", "property", "company", "pension", "aid", "death");
    /// The others answer only what happens to a family now and then, or end a case another way.
    private static final Set<String> USUAL = Set.of(
            "authorise",
            "check",
            "check-no-risk",
            "not-yet",
            "review",
            "post",
            "take-down",
            "ask-departments",
            "departments-said",
            "pass",
            "approve",
            "refuse",
            "told",
            "announce");

    private static final Set<String> VISITS = Set.of("check", "check-no-risk", "not-yet");
    private static final int FIELDS_OF_A_CHECK = 16;

    private final PlayedYear played;
    private final Acting cadre;
    private final Acting township;
    private final BooleanSupplier nobodyHome;

    CasePlay(PlayedYear played, Acting cadre, Acting township, BooleanSupplier nobodyHome) {
        this.nobodyHome = nobodyHome;
        this.played = played;
        this.cadre = cadre;
        this.township = township;
    }

    /// @return visits made
    int day(int visitsLeft) {
        int visits = 0;
        for (CaseLine line : played.office.bean(Cases.class).list(cadre, CaseFilter.OPEN, "", 0, LIST)) {
            visits += move(cadre, line, visitsLeft - visits);
            move(township, line, 0);
        }
        return visits;
    }

    /// Once a month somebody looks through those monitored for half a year whose twelve months are good again.
    /// There is no quota: whoever fits is proposed.
    void propose() {
        for (PlanLine line : played.office.bean(Plans.class).list(cadre, PlanFilter.MONITORED, 0, LIST)) {
            LocalDate since = line.monitoredOn();
            boolean open = played.office.bean(Cases.class).ofHousehold(cadre, line.household()).stream()
                    .anyMatch(one -> one.closedOn() == null);
            long truth = played.year.truth(
                    PlayedYear.number(played.tally.householdOf(played, line.household())), played.today());
            if (open || since == null || since.plusMonths(6).isAfter(played.today()) || truth <= Tally.SAFE_ABOVE_FEN) {
                continue;
            }
            try {
                played.office
                        .bean(CaseActs.class)
                        .open(
                                cadre,
                                Cadre.request("eliminate " + line.household()),
                                line.household(),
                                "elimination",
                                "演练");
                played.tally.acted("propose", 1);
            } catch (Refused no) {
                played.tally.acted("propose refused", 1);
            }
        }
    }

    void county(Acting bureau) {
        for (CaseLine line : played.office.bean(Cases.class).list(bureau, CaseFilter.OPEN, "", 0, 10 * LIST)) {
            move(bureau, line, 0);
        }
    }

    /// Acts as long as there is something to do.
    private int move(Acting who, CaseLine line, int visitsLeft) {
        int visits = 0;
        for (int acts = 0; acts < 8; acts++) {
            CaseFile file = played.office.bean(Cases.class).file(who, line.id());
            boolean mayVisit = visits < visitsLeft;
            Optional<String> next = next(file, mayVisit);
            if (next.isEmpty()) {
                break;
            }
            String act = next.get();
            if (VISITS.contains(act)) {
                visits++;
                played.tally.wentToTheHome();
                if (nobodyHome.getAsBoolean()) {
                    played.tally.acted("nobody at home", 1);
                    break;
                }
            }
            Done done = new Done(act, file.version(), played.today(), reason(act), "演练", paper(act, file));
            played.office.bean(CaseActs.class).act(who, Cadre.request(act + " " + line.id()), line.id(), () -> done);
            played.tally.acted(act, VISITS.contains(act) ? FIELDS_OF_A_CHECK : 1);
        }
        return visits;
    }

    private Optional<String> next(CaseFile file, boolean mayVisit) {
        long truth = played.year.truth(PlayedYear.number(householdId(file)), played.today());
        boolean elimination = file.procedure().kind().equals("elimination");
        String finding = elimination
                ? truth > Tally.SAFE_ABOVE_FEN ? "check" : "not-yet"
                : truth < Tally.AT_RISK_BELOW_FEN ? "check" : "check-no-risk";
        return file.offers().stream()
                .filter(offer -> offer.missing().isEmpty())
                .map(offer -> offer.act().word())
                .filter(USUAL::contains)
                .filter(act -> !VISITS.contains(act) || mayVisit && act.equals(finding))
                .filter(act -> switch (act) {
                    case "authorise" -> file.members().stream().anyMatch(member -> member.signedOn() == null);
                    case "ask-departments" -> undone(file, act) && !undone(file, "check");
                    case "departments-said" -> file.comparisons().isEmpty() && !undone(file, "ask-departments");
                    case "refuse" -> !undone(file, "check-no-risk") || !undone(file, "not-yet");
                    default -> true;
                })
                .findFirst();
    }

    private static boolean undone(CaseFile file, String act) {
        return file.steps().stream().noneMatch(step -> step.act().equals(act));
    }

    private long householdId(CaseFile file) {
        return played.tally.householdOf(played, file.household());
    }

    private static String reason(String act) {
        return switch (act) {
            case "check-no-risk", "not-yet", "refuse" -> "other";
            default -> "";
        };
    }

    private Paper paper(String act, CaseFile file) {
        String household = PlayedYear.number(householdId(file));
        return switch (act) {
            case "authorise" ->
                new Paper.Signatures(
                        file.members().stream().map(CaseFile.Member::id).toList(), false);
            case "check" -> {
                int persons = (int) Math.max(1, file.persons());
                long left = Math.max(0, played.year.truth(household, played.today())) * persons;
                yield new Paper.HomeCheck(
                        "另一名干部",
                        new Sheet(persons, left, 0, 0, 0, 0, 0, 0),
                        new Flags(false, false, false, false),
                        file.procedure().kind().equals("elimination") ? List.of() : List.of("illness"),
                        null,
                        "");
            }
            case "check-no-risk", "not-yet" -> new Paper.Seen("另一名干部");
            case "departments-said" -> new Paper.Comparison(SOURCES, List.of());
            case "review" -> new Paper.Votes(9, 1, 0);
            default -> new Paper.None();
        };
    }
}
