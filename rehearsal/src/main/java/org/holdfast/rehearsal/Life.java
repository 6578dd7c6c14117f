package org.holdfast.rehearsal;

import java.util.Arrays;
import org.holdfast.rehearsal.Household.Component;

/// Thirty months in the life of a household: what happens, and what it does to the monthly income and spending.
/// Hazards are per month; those without a named source are the rehearsal's own.
final class Life {

    private final Household home;
    private final Village village;
    private final Dice dice;
    private final double[] farm = new double[Panel.MONTHS];
    private final double[] transfer = new double[Panel.MONTHS];
    private final int[] workAgainFrom = new int[Household.MOST];

    private Life(Household home, Village village, Dice dice) {
        this.home = home;
        this.village = village;
        this.dice = dice;
        Arrays.fill(farm, 1);
        Arrays.fill(transfer, 1);
    }

    static void live(Household home, Village village, Dice dice) {
        Medicine.spend(home, village, dice);
        Life life = new Life(home, village, dice);
        int children = home.members;
        for (int m = 0; m < Panel.MONTHS; m++) {
            life.misfortunes(m, children);
        }
        life.settle();
        Jobs jobs = new Jobs(home, village, life.workAgainFrom);
        for (int i = 0; i < children; i++) {
            jobs.live(i);
        }
    }

    /// What strikes the household or one of its people this month.
    private void misfortunes(int m, int people) {
        if (village.disaster[m] > 0 && dice.chance(village.disaster[m])) {
            disaster(m);
        }
        for (int i = 0; i < people; i++) {
            Person person = home.people[i];
            if (person.presentIn(m)) {
                ofPerson(m, i, person);
            }
        }
        if (home.dibao && dice.chance(0.004)) {
            event(EventKind.DIBAO_LOST, Happenings.NOBODY, m, 0);
            scale(transfer, m + 1, Panel.MONTHS, 0.55);
        }
        boolean farmer = home.normal[Component.OPERATING.ordinal()][0] > 0;
        if (farmer && dice.chance(home.hasLoan ? 0.0022 : 0.0006)) {
            project(m);
        }
        if (home.hasLoan && dice.chance(0.0006)) {
            overdue(m);
        }
    }

    /// One draw decides whether anything rare happens to this person, a second what.
    private void ofPerson(int m, int i, Person person) {
        double accident = 0.00028;
        double certified = person.disabled ? 0 : person.age >= 60 ? 0.0003 : 0.00005;
        double death = mortality(person.age, person.serious) / 12;
        double birth = !person.male && person.age >= 20 && person.age < 41 && person.generation > 0 ? 0.048 / 12 : 0;
        boolean pupil = person.student >= 3 && person.student <= 6;
        double dropout = pupil ? (person.age >= 12 ? 0.00022 : 0.00004) * (home.normalIncome < 8_000 ? 4 : 1) : 0;
        double u = dice.unit();
        if (u >= accident + certified + death + birth + dropout) {
            return;
        }
        if (u < accident) {
            accident(m, i, person);
        } else if (u < accident + certified) {
            certify(m, i, person);
        } else if (u < accident + certified + death) {
            die(m, i, person);
        } else if (u < accident + certified + death + birth) {
            bear(m);
        } else {
            event(EventKind.DROPOUT, i, m, 0);
            person.outOfSchool = person.outOfSchool || m < Panel.AS_OF;
            person.student = m < Panel.AS_OF ? 0 : person.student;
            person.education = person.student == 0 ? 2 : person.education;
        }
    }

    /// Deaths a year by age, rounded from the 2020 census.
    private static double mortality(int age, boolean serious) {
        double rate =
                age < 1 ? 0.004 : age < 40 ? 0.0006 : age < 60 ? 0.003 : age < 70 ? 0.010 : age < 80 ? 0.030 : 0.09;
        return serious ? rate * 5 + 0.02 : rate;
    }

    private void disaster(int m) {
        double loss = dice.between(0.25, 0.95);
        int until = Math.min(Panel.MONTHS, m + 3 + dice.below(8));
        scale(farm, m, until, 1 - loss);
        long yearOfFarm = 0;
        for (int k = m; k < until; k++) {
            yearOfFarm += home.normal[Component.OPERATING.ordinal()][k];
        }
        long fen = (long) (yearOfFarm * loss / 100) * 100;
        event(EventKind.DISASTER, Happenings.NOBODY, m, fen);
        if (dice.chance(0.45)) {
            Medicine.add(home, Component.CLAIMS, Math.min(Panel.MONTHS - 1, m + 1 + dice.below(3)), (long)
                    (fen * dice.between(0.1, 0.4)));
        }
        if (dice.chance(0.05)) {
            long repair = dice.whole(3, 40) * 100_000L;
            boolean open = dice.chance(0.5);
            home.happenings.add(EventKind.HOUSE_DAMAGE, Happenings.NOBODY, m, 1 + dice.below(28), repair, false, open);
            Medicine.add(home, Component.OTHER_SELF_PAID, Math.min(Panel.MONTHS - 1, m + 1), repair / 4);
            home.houseGrade = m < Panel.AS_OF && open ? 3 + dice.below(2) : home.houseGrade;
        }
    }

    private void accident(int m, int i, Person person) {
        long bill = Math.round(dice.lognormal(9_000, 1.1)) * 100;
        event(EventKind.ACCIDENT, i, m, bill);
        Medicine.add(home, Component.OTHER_SELF_PAID, m, bill);
        stopWork(i, m, 2 + dice.below(6));
        if (dice.chance(0.2)) {
            Medicine.add(
                    home, Component.CLAIMS, Math.min(Panel.MONTHS - 1, m + 2), (long) (bill * dice.between(0.2, 0.6)));
        }
        if (dice.chance(0.15)) {
            certify(Math.min(Panel.MONTHS - 1, m + 3 + dice.below(6)), i, person);
        }
    }

    private void certify(int m, int i, Person person) {
        event(EventKind.DISABILITY_CERTIFIED, i, m, 0);
        if (m < Panel.AS_OF) {
            person.disabled = true;
            person.disabilityKind = 1 + dice.pick(15, 24, 2, 40, 5, 6, 8);
            person.disabilityGrade = 1 + dice.pick(0.25, 0.35, 0.22, 0.18);
            person.labour = person.labour <= 2 ? 3 : person.labour;
        }
        stopWork(i, m, Panel.MONTHS);
    }

    /// The last one of a household does not die in a rehearsal: every household that was asked for stays in the
    /// files.
    private void die(int m, int i, Person person) {
        if (left() <= 1) {
            return;
        }
        event(EventKind.DEATH, i, m, 0);
        person.diedIn = m;
        stopWork(i, m, Panel.MONTHS);
        if (person.relation == Person.HEAD && m < Panel.AS_OF) {
            headPasses();
        }
    }

    private int left() {
        int left = 0;
        for (int i = 0; i < home.members; i++) {
            left += home.people[i].diedIn == Panel.MONTHS && home.people[i].bornIn == 0 ? 1 : 0;
        }
        return left;
    }

    /// The spouse, else the eldest, becomes head; relations of the others stay as they were entered, as offices
    /// leave them.
    private void headPasses() {
        int heir = -1;
        int best = -1;
        for (int i = 0; i < home.members; i++) {
            Person person = home.people[i];
            int rank = person.age + (person.relation == Person.SPOUSE ? 200 : 0);
            if (person.diedIn == Panel.MONTHS && rank > best) {
                heir = i;
                best = rank;
            }
        }
        Person next = home.people[heir];
        next.formerRelation = next.relation;
        next.relation = Person.HEAD;
    }

    private void bear(int m) {
        if (home.members == Household.MOST) {
            return;
        }
        int generation = Math.max(home.generations, home.people[0].generation + 1);
        boolean boy = dice.chance(0.52);
        boolean toHead = generation - headsGeneration() == 1;
        int relation = toHead ? (boy ? Person.SON : Person.DAUGHTER) : boy ? Person.GRANDSON : Person.GRANDDAUGHTER;
        Person child = home.add(boy, 0, relation, generation);
        child.ethnic = home.people[0].ethnic;
        child.student = 1;
        child.bornIn = m;
        child.age = m < Panel.AS_OF ? (Panel.AS_OF - 1 - m) / 12 : 0;
        event(EventKind.BIRTH, home.members - 1, m, 0);
    }

    private int headsGeneration() {
        for (int i = 0; i < home.members; i++) {
            if (home.people[i].relation == Person.HEAD) {
                return home.people[i].generation;
            }
        }
        return 1;
    }

    private void project(int m) {
        double loss = dice.between(0.5, 0.95);
        scale(farm, m, Math.min(Panel.MONTHS, m + 12), 1 - loss);
        long sum = 0;
        for (int k = m; k < Math.min(Panel.MONTHS, m + 12); k++) {
            sum += home.normal[Component.OPERATING.ordinal()][k];
        }
        event(EventKind.PROJECT_FAILED, Happenings.NOBODY, m, (long) (sum * loss / 100) * 100);
        if (home.hasLoan && dice.chance(0.35)) {
            overdue(Math.min(Panel.MONTHS - 1, m + 2 + dice.below(5)));
        }
    }

    private void overdue(int m) {
        boolean open = dice.chance(0.6);
        home.happenings.add(
                EventKind.LOAN_OVERDUE,
                Happenings.NOBODY,
                m,
                1 + dice.below(28),
                dice.whole(5, 50) * 100_000L,
                false,
                open);
    }

    /// No wage from `month` on for so many months.
    private void stopWork(int person, int month, int months) {
        workAgainFrom[person] = Math.max(workAgainFrom[person], Math.min(Panel.MONTHS, month + months));
    }

    /// Farm, property and transfers with their factors and a little noise; schooling as usual.
    private void settle() {
        for (int m = 0; m < Panel.MONTHS; m++) {
            double noise = 0.92 + 0.16 * dice.unit();
            put(Component.OPERATING, m, farm[m] * noise);
            put(Component.OPERATING_EXPENSE, m, (0.35 + 0.65 * Math.min(1, farm[m] + 0.3)) * noise);
            put(Component.PROPERTY, m, 1);
            put(Component.TRANSFER, m, transfer[m]);
            put(Component.SCHOOLING_SELF_PAID, m, 1);
        }
    }

    private void put(Component component, int m, double factor) {
        double yuan = home.normal[component.ordinal()][m] / 100 * factor;
        Medicine.add(home, component, m, Math.round(yuan) * 100);
    }

    private void event(EventKind kind, int person, int month, long fen) {
        home.happenings.add(kind, person, month, 1 + dice.below(28), fen, false, false);
    }

    private static void scale(double[] factors, int from, int to, double by) {
        for (int m = from; m < Math.min(to, factors.length); m++) {
            factors[m] *= by;
        }
    }
}
