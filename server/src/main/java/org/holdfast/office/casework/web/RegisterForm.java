package org.holdfast.office.casework.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.holdfast.office.access.Refused;
import org.holdfast.office.casework.Findings;
import org.holdfast.office.casework.NewHouseholds;
import org.holdfast.office.casework.NewHouseholds.Because;
import org.holdfast.office.casework.Report;
import org.holdfast.office.casework.internal.Told;
import org.holdfast.office.intake.IdentityNumber;
import org.holdfast.office.region.Place;
import org.holdfast.office.registry.Registrations;
import org.holdfast.office.registry.Registrations.NewHousehold;
import org.holdfast.office.registry.Registrations.NewPerson;
import org.holdfast.office.shell.Wrong;
import org.holdfast.office.shell.Wrongs;
import org.jspecify.annotations.Nullable;

/// What a form about a new household sent, word for word, and how it is read. Everything wrong in it is noted
/// beside its field. Row 1 is the head; a row without a name is no row.
public final class RegisterForm {
    /// Relations offered for a member; any other is entered at the next import.
    public static final List<Integer> RELATIONS =
            List.of(10, 20, 30, 38, 28, 41, 42, 43, 44, 51, 52, 53, 54, 55, 56, 61, 62, 63, 64, 70, 93, 94, 72, 81, 97);

    private static final int HEAD = 2;
    private static final int ROWS = 4;
    private static final int MORE = 4;
    private static final int LONGEST_HAMLET = 60;
    /// Beside which part of a row a refusal of the registry belongs.
    private static final Map<String, String> PARTS = Map.of(
            "registry.problem.name", "name",
            "registry.problem.sex-missing", "sex",
            "registry.register.sex-differs", "sex",
            "registry.problem.future", "born",
            "registry.register.birth-differs", "born");

    private final Map<String, String> sent = new LinkedHashMap<>();

    RegisterForm(Map<String, String[]> parameters) {
        parameters.forEach((name, values) -> sent.put(name, values.length == 0 ? "" : values[0].strip()));
    }

    public String value(String name) {
        return sent.getOrDefault(name, "");
    }

    RegisterForm with(String name, String value) {
        sent.putIfAbsent(name, value);
        return this;
    }

    /// What the next page sends along unseen.
    public Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>(sent);
        kept.keySet().removeAll(Set.of("step", "seen", "_csrf", "request_key"));
        return kept;
    }

    /// How many rows the form shows: all that were filled in, and some more.
    public int rows() {
        int filled = 1;
        for (int i = 1; i <= Registrations.MOST_PERSONS; i++) {
            filled = value("name" + i).isEmpty() ? filled : i;
        }
        int asked = value("rows").matches("[0-9]{1,2}") ? Integer.parseInt(value("rows")) : ROWS;
        int wanted = value("step").equals("more") ? asked + MORE : asked;
        return Math.min(Registrations.MOST_PERSONS, Math.max(wanted, filled));
    }

    /// Households that were shown as lookalikes.
    Set<UUID> seen() {
        Set<UUID> seen = new LinkedHashSet<>();
        for (String one : value("seen").split(",", -1)) {
            if (!one.isBlank()) {
                seen.add(HouseholdChoices.id(one.strip()));
            }
        }
        return seen;
    }

    /// @param report null: a cadre found the family
    /// @return null where something in it is wrong
    @Nullable
    Because because(@Nullable Report report, Wrongs wrongs) {
        if (report != null) {
            Integer version = wrongs.read("", () -> whole(value("version")));
            return version == null
                    ? null
                    : new NewHouseholds.Told(
                            report.id(),
                            version,
                            !value("declaredDocument").isEmpty(),
                            !value("declaredPhone").isEmpty());
        }
        Findings.Cause cause = wrongs.read("cause", () -> FindingPages.cause(value("cause")));
        String note = wrongs.read("note", () -> Told.words(value("note"), Findings.LONGEST_NOTE));
        return cause == null || note == null ? null : new NewHouseholds.Found(cause, note);
    }

    private static int whole(String text) {
        if (!text.matches("[0-9]{1,6}")) {
            throw Refused.conflict("casework.report.changed-meanwhile");
        }
        return Integer.parseInt(text);
    }

    /// @return null where something in it is wrong
    @Nullable
    NewHousehold household(VillageField.Found found, Registrations registrations, boolean declared, Wrongs wrongs) {
        Place village = wrongs.read("place", () -> DeclarePages.village(found, value("place")));
        String kind = wrongs.read("kind", this::kind);
        String hamlet = wrongs.read("hamlet", () -> atMost(value("hamlet"), LONGEST_HAMLET));
        String phone = value("phone").isEmpty() ? "" : wrongs.read("phone", () -> Told.phone(value("phone")));
        List<NewPerson> persons = persons(registrations, declared, wrongs);
        LocalDate on = wrongs.read("on", () -> day(value("on")));
        String evidence = wrongs.read("evidence", this::evidence);
        if (village == null || kind == null || hamlet == null || phone == null || on == null || evidence == null) {
            return null;
        }
        Boolean lifted = kind.equals("unknown") ? null : Boolean.valueOf(kind.equals("lifted"));
        return wrongs.isEmpty() ? new NewHousehold(village.code(), hamlet, lifted, phone, persons, on, evidence) : null;
    }

    private String kind() {
        if (!List.of("ordinary", "lifted", "unknown").contains(value("kind"))) {
            throw Refused.input("casework.register.kind-missing");
        }
        return value("kind");
    }

    private String evidence() {
        if (value("evidence").isEmpty()) {
            throw Refused.input("registry.problem.evidence");
        }
        return atMost(value("evidence"), 300);
    }

    private static String atMost(String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            throw Refused.input("casework.note-too-long", Integer.toString(longest));
        }
        return text;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refused.input("registry.problem.day");
        }
    }

    private List<NewPerson> persons(Registrations registrations, boolean declared, Wrongs wrongs) {
        List<NewPerson> persons = new ArrayList<>();
        for (int i = 1; i <= Registrations.MOST_PERSONS; i++) {
            if (i == 1 || filled(i)) {
                NewPerson person = person(i, i == 1 && declared, registrations, wrongs);
                if (person != null) {
                    persons.add(person);
                }
            }
        }
        return persons;
    }

    private boolean filled(int i) {
        return !(value("name" + i) + value("born" + i) + value("document" + i)).isEmpty();
    }

    private @Nullable NewPerson person(int i, boolean declared, Registrations registrations, Wrongs wrongs) {
        String name = wrongs.read("name" + i, () -> Told.name(value("name" + i), 40));
        String document = declared ? "" : wrongs.read("document" + i, () -> document(value("document" + i)));
        LocalDate born = value("born" + i).isEmpty() ? null : wrongs.read("born" + i, () -> day(value("born" + i)));
        if (name == null
                || document == null
                || born == null && !value("born" + i).isEmpty()) {
            return null;
        }
        if (born == null && document.isEmpty() && !declared) {
            wrongs.add(Wrong.at("born" + i, "casework.register.born-missing"));
            return null;
        }
        int sex = value("sex" + i).matches("[12]") ? Integer.parseInt(value("sex" + i)) : 9;
        String relation = value("relation" + i);
        int to = i == 1 ? HEAD : relation.matches("[0-9]{1,3}") ? Integer.parseInt(relation) : -1;
        NewPerson person = new NewPerson(name, sex, born, to, document);
        boolean fits = declared
                || read(i, wrongs, () -> {
                    registrations.refuseUnfit(person);
                    return true;
                });
        return fits ? person : null;
    }

    private static boolean read(int i, Wrongs wrongs, Supplier<Boolean> reading) {
        try {
            return reading.get();
        } catch (Refused refused) {
            wrongs.add(Wrong.at(field(refused.code(), i), refused));
            return false;
        }
    }

    /// Beside which field of a row a refusal belongs; the form as a whole where it is about none.
    static String field(String code, int row) {
        String part = PARTS.get(code);
        return part == null ? "" : part + row;
    }

    private static String document(String entered) {
        String number = IdentityNumber.normalised(entered);
        if (number.isEmpty()) {
            return "";
        }
        IdentityNumber.Fault fault = IdentityNumber.faultOf(number);
        if (fault != null) {
            throw Refused.input("registry.problem." + fault.rule());
        }
        return number;
    }
}
