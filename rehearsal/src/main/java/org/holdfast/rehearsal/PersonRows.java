package org.holdfast.rehearsal;

import java.nio.charset.StandardCharsets;

/// The rows of persons.csv, with the gaps and the dirt that lists have.
final class PersonRows {

    private static final byte[][] PLACES = {
        {},
        "local".getBytes(StandardCharsets.US_ASCII),
        "in_province".getBytes(StandardCharsets.US_ASCII),
        "out_of_province".getBytes(StandardCharsets.US_ASCII)
    };
    private static final String[] REASONS = {"illness", "disability", "dislikes_school", "other", ""};

    /// First byte pair of the full-width digits ０ … ９ in UTF-8.
    private static final byte[] FULL_WIDTH = {(byte) 0xEF, (byte) 0xBC};

    private final Bytes page;
    private final Spec spec;
    private final Identity identity;
    private final byte[] name = new byte[9];
    private final byte[] id = new byte[18];
    private final byte[] wide = new byte[54];
    private final Naming naming = new Naming();

    PersonRows(Bytes page, Spec spec, Identity identity) {
        this.page = page;
        this.spec = spec;
        this.identity = identity;
    }

    void write(Home home, Observation seen) {
        naming.household(home);
        Household household = home.household();
        Dice dice = seen.dice();
        for (int i = 0; i < household.members; i++) {
            if (!seen.lists(i)) {
                continue;
            }
            row(home, household.number, household.people[i].number, i, seen);
            if (dice.chance(spec.dirt().doubled())) {
                int where = household.number > 1 && dice.chance(0.5) ? household.number - 1 : household.number;
                row(home, where, 50 + household.people[i].number, i, seen);
            }
        }
    }

    /// `household` and `number` are what the row says; for somebody entered twice they are not what is true.
    private void row(Home home, int household, int number, int i, Observation seen) {
        Dice dice = seen.dice();
        Household actual = home.household();
        Person person = actual.people[i];
        Village village = home.village();
        page.joined(actual.village, 12, household, 5, number, 2).joined(actual.village, 12, household, 5);
        page.cell(village.province).cell(actual.village, 12);
        name(i, dice);
        page.cell(person.male ? 1 : 2);
        int serial = home.firstPerson() + i;
        document(person, village, dice, serial);
        birthDate(person, dice);
        int relation = seen.relation(actual, i);
        boolean secondHead =
                relation == Person.SPOUSE && dice.chance(spec.dirt().contradictions() / 3);
        page.cell(secondHead ? Person.HEAD : relation, 2).cell(person.ethnic, 2);
        schooling(person, dice);
        body(person, dice);
        protection(actual, person, dice);
        work(person, village, dice);
        HouseholdRows.phone(
                page, serial * 7L + village.ordinal, dice.chance(spec.dirt().badPhone()));
        page.endRow();
    }

    private void name(int i, Dice dice) {
        System.arraycopy(naming.bytes(i), 0, name, 0, naming.length(i));
        if (dice.chance(spec.dirt().typos())) {
            Names.misspell(dice, name, naming.length(i));
        }
        page.cell(name, naming.length(i));
    }

    private void document(Person person, Village village, Dice dice, int serial) {
        identity.write(village.ordinal, serial, person, id);
        double u = dice.unit();
        double none = spec.dirt().noDocument() + (person.age < 1 ? 0.2 : 0);
        if (u < none) {
            page.empty();
            return;
        }
        if (u < none + spec.dirt().swapped()) {
            swap(dice);
        }
        if (u > 1 - spec.dirt().fullWidth()) {
            page.cell(wide, widen());
            return;
        }
        boolean certificate = person.disabled && dice.chance(0.5);
        page.cell(id);
        if (certificate) {
            page.append(person.disabilityKind).append(person.disabilityGrade);
        }
    }

    /// Two unlike neighbours change places, so that the check digit no longer fits.
    private void swap(Dice dice) {
        int at = 6 + dice.below(10);
        while (id[at] == id[at + 1] && at > 2) {
            at--;
        }
        byte kept = id[at];
        id[at] = id[at + 1];
        id[at + 1] = kept;
    }

    private int widen() {
        int length = 0;
        for (byte digit : id) {
            if (digit == 'X') {
                wide[length++] = digit;
            } else {
                wide[length++] = FULL_WIDTH[0];
                wide[length++] = FULL_WIDTH[1];
                wide[length++] = (byte) (0x90 + digit - '0');
            }
        }
        return length;
    }

    private void birthDate(Person person, Dice dice) {
        boolean impossible = dice.chance(spec.dirt().impossibleAge());
        int year =
                !impossible ? person.bornYear : dice.chance(0.5) ? spec.asOf().getYear() + 2 : person.bornYear - 150;
        page.day(year, person.bornMonth, person.bornDay);
    }

    private void schooling(Person person, Dice dice) {
        if (person.education == 0
                || person.student > 0
                || dice.chance(spec.gaps().education())) {
            page.empty();
        } else {
            page.cell(person.education);
        }
        if (dice.chance(spec.gaps().other())) {
            page.empty();
        } else {
            page.cell(person.student);
        }
        page.cell(person.outOfSchool ? REASONS[dice.below(REASONS.length)] : "");
    }

    private void body(Person person, Dice dice) {
        if (dice.chance(spec.gaps().labour())) {
            page.empty();
        } else {
            page.cell(person.labour);
        }
        if (dice.chance(spec.gaps().health())) {
            page.empties(5);
            return;
        }
        page.yesNo(person.chronic).yesNo(person.serious).yesNo(person.disabled);
        if (person.disabled) {
            page.cell(person.disabilityKind).cell(person.disabilityGrade);
        } else {
            page.empties(2);
        }
    }

    private void protection(Household home, Person person, Dice dice) {
        double gap = spec.gaps().other();
        if (dice.chance(gap)) {
            page.empties(2);
        } else {
            page.yesNo(person.insured)
                    .cell(person.insured ? (person.employeeInsurance && dice.chance(0.01) ? 2 : 1) : 0);
        }
        HouseholdRows.optional(page, dice, gap, person.pension);
        HouseholdRows.optional(page, dice, gap, home.dibao);
        page.yesNo(home.tekun);
    }

    private void work(Person person, Village village, Dice dice) {
        HouseholdRows.optional(page, dice, spec.gaps().other(), person.working);
        if (person.workPlace == 0) {
            page.cell(0).empties(2);
        } else {
            page.cell(person.monthsWorked);
            page.cell(person.working ? PLACES[person.workPlace] : PLACES[0]);
            if (person.working) {
                page.cell(workRegion(person, village), 12);
            } else {
                page.empty();
            }
        }
        page.yesNo(person.publicPost && person.working).yesNo(person.graduateWithoutWork);
    }

    private static long workRegion(Person person, Village village) {
        return person.workPlace == 1 ? village.code / 1_000_000 * 1_000_000 : person.workProvince * 10_000_000_000L;
    }
}
