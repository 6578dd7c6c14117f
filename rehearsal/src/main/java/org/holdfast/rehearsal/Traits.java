package org.holdfast.rehearsal;

/// What a person is apart from age and kin: schooling, health, labour, insurance. Rates without a named source
/// are the rehearsal's own.
final class Traits {

    /// Shares by age band (15–29 … 75+) of none, primary, junior, senior, college, bachelor; shape of the 2020
    /// census by age, rural.
    private static final double[][] SCHOOLING = {
        {0.006, 0.04, 0.42, 0.27, 0.15, 0.114},
        {0.012, 0.12, 0.58, 0.18, 0.07, 0.038},
        {0.040, 0.28, 0.52, 0.13, 0.02, 0.010},
        {0.130, 0.45, 0.33, 0.08, 0.01, 0},
        {0.300, 0.48, 0.16, 0.05, 0.01, 0}
    };

    /// Second national sample survey of disability 2006: sight, hearing, speech, physical, intellectual,
    /// mental, multiple (percent).
    private static final double[] DISABILITY_KINDS = {14.86, 24.16, 1.53, 29.07, 6.68, 7.40, 16.30};

    private static final double[] DISABILITY_GRADES = {0.19, 0.29, 0.25, 0.27};

    private Traits() {}

    /// The share without schooling in a band, raised or lowered to the place's level.
    static double unschooled(int band, double factor) {
        return Math.min(0.9, SCHOOLING[band][0] * factor);
    }

    static void give(Household home, PlaceModel place, Dice dice) {
        int people = place.margins.minorities().draw(place.margins.minority(), dice);
        for (int i = 0; i < home.members; i++) {
            Person person = home.people[i];
            person.ethnic = people;
            health(person, dice);
            schooling(person, place, dice);
            labour(person, dice);
            insurance(person, dice);
        }
    }

    private static void health(Person person, Dice dice) {
        int age = person.age;
        person.disabled = dice.chance(age < 18 ? 0.009 : age < 45 ? 0.015 : age < 65 ? 0.032 : 0.060);
        if (person.disabled) {
            person.disabilityKind = 1 + dice.pick(DISABILITY_KINDS);
            person.disabilityGrade = 1 + dice.pick(DISABILITY_GRADES);
        }
        person.chronic = dice.chance(age < 18 ? 0.005 : age < 45 ? 0.03 : age < 60 ? 0.12 : age < 75 ? 0.28 : 0.36);
        person.serious = dice.chance(age < 18 ? 0.001 : age < 45 ? 0.003 : age < 60 ? 0.010 : 0.022);
    }

    private static void schooling(Person person, PlaceModel place, Dice dice) {
        person.student = studentStatus(person, dice);
        if (person.student == 0 && person.age >= 15) {
            int band = HouseholdMix.bandOf(person.age);
            person.education = attained(SCHOOLING[band], unschooled(band, place.unschooledFactor), place, dice);
            boolean graduate = person.age <= 24 && person.education >= 5;
            person.graduateWithoutWork = graduate && dice.chance(0.12);
        } else if (person.student == 0) {
            person.education = person.age >= 12 ? 2 : 1;
            person.outOfSchool = person.age >= 6;
        }
    }

    private static int attained(double[] shares, double none, PlaceModel place, Dice dice) {
        if (dice.chance(none)) {
            return 1;
        }
        double lift = 0.06 * (place.margins.schoolingYears() - 8.8);
        double u = Math.clamp(dice.unit() + lift, 0, 0.9999) * (1 - shares[0]);
        int level = 1;
        while (level < 5 && u >= shares[level]) {
            u -= shares[level++];
        }
        return level + 1;
    }

    /// Compulsory schooling is nearly complete; two in a thousand children of that age are out of school.
    private static int studentStatus(Person person, Dice dice) {
        int age = person.age;
        if (age < 3) {
            return 1;
        }
        if (age < 6) {
            return dice.chance(0.87) ? 2 : 1;
        }
        if (age < 15) {
            boolean out = dice.chance(person.disabled && person.disabilityGrade <= 2 ? 0.25 : 0.002);
            return out ? 0 : age < 12 ? 3 : age - 8;
        }
        if (age < 18) {
            double u = dice.unit();
            return u < 0.58 ? age - 8 : u < 0.90 ? age - 5 : 0;
        }
        if (age < 23) {
            double u = dice.unit();
            double bachelor = age < 22 ? 0.24 : 0.10;
            double college = age < 21 ? 0.24 : 0.03;
            return u < bachelor ? 20 + Math.min(4, age - 18) : u < bachelor + college ? 13 + Math.min(2, age - 18) : 0;
        }
        return age < 27 && dice.chance(0.015) ? 25 : 0;
    }

    /// 1 ordinary, 2 skilled, 3 weak or half, 4 lost, 5 none.
    private static void labour(Person person, Dice dice) {
        int age = person.age;
        if (age < 16 || person.student > 0 || age >= 80) {
            person.labour = 5;
            return;
        }
        double u = dice.unit();
        if (person.disabled && person.disabilityGrade <= 2) {
            person.labour = u < 0.65 ? 4 : 3;
        } else if (person.serious) {
            person.labour = u < 0.35 ? 4 : 3;
        } else if (person.disabled || age >= 65) {
            person.labour = age >= 75 ? (u < 0.25 ? 3 : 5) : u < 0.65 ? 3 : age >= 65 && u < 0.85 ? 5 : 1;
        } else if (age >= 60 || person.chronic) {
            person.labour = u < 0.30 ? 3 : 1;
        } else {
            person.labour = u < 0.16 ? 2 : 1;
        }
    }

    private static void insurance(Person person, Dice dice) {
        person.insured = !dice.chance(person.age >= 18 && person.age < 45 ? 0.025 : 0.010);
        person.pension = person.age >= 16 && person.student == 0 && dice.chance(person.age >= 60 ? 0.97 : 0.88);
    }
}
