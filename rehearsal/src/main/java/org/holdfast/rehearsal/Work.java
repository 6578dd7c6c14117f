package org.holdfast.rehearsal;

/// Who works for wages, where, and what weight each kind of income has in a household before its total is
/// known.
final class Work {

    private static final int[] EAST_TARGETS = {44, 33, 32, 31, 35, 11, 37};

    /// By education 0 … 6; relative wage.
    private static final double[] SCHOOLING_PAY = {0.85, 0.80, 0.88, 1.00, 1.12, 1.30, 1.55};

    private Work() {}

    static void assign(Household home, PlaceModel place, int homeProvince, Dice dice) {
        for (int i = 0; i < home.members; i++) {
            Person person = home.people[i];
            double rate = rate(person, place.margins.part());
            if (rate > 0 && dice.chance(rate)) {
                send(person, place.margins.part(), homeProvince, dice);
            }
            person.working = person.workPlace > 0;
        }
    }

    /// Share of people of this age and ability in wage work. Peaks at 25–50; the mean age of migrant workers is
    /// 42.
    private static double rate(Person person, Part part) {
        if (person.labour == 3) {
            return person.age < 70 ? 0.22 : 0;
        }
        if (person.labour > 2 || person.graduateWithoutWork) {
            return 0;
        }
        double byAge = person.age < 20 ? 0.8 : person.age < 50 ? 1.25 : person.age < 60 ? 0.95 : 0.5;
        return Math.min(0.95, part.offFarm * byAge * (person.male ? 1.12 : 0.86));
    }

    private static void send(Person person, Part part, int homeProvince, Dice dice) {
        boolean near = person.labour == 3 || person.age >= 58;
        person.workPlace = near ? 1 : 1 + dice.pick(part.local, part.inProvince, part.outOfProvince);
        person.workProvince = homeProvince;
        if (person.workPlace == 3) {
            person.workProvince = EAST_TARGETS[dice.pick(30, 22, 16, 8, 9, 7, 8)];
            person.workProvince = person.workProvince == homeProvince ? 50 : person.workProvince;
        }
        if (person.workPlace == 1) {
            person.publicPost = dice.chance(person.labour == 3 ? 0.55 : 0.06);
            person.workshop = !person.publicPost && dice.chance(0.09);
        }
        person.employeeInsurance = person.insured && dice.chance(person.workPlace == 1 ? 0.06 : 0.14);
    }

    /// Relative pay: NBS 2022 monthly income of local (4,026) and outgoing (5,240) workers; a public post pays
    /// a few hundred yuan.
    static double pay(Person person) {
        if (person.workPlace == 0) {
            return 0;
        }
        if (person.publicPost) {
            return 0.16;
        }
        double byPlace = person.workPlace == 1 ? 0.80 : person.workPlace == 2 ? 1.00 : 1.08;
        double byAge = person.age < 22 ? 0.85 : person.age < 55 ? 1.0 : 0.8;
        return byPlace * byAge * SCHOOLING_PAY[person.education] * (person.labour == 3 ? 0.45 : 1);
    }

    static double wageWeight(Household home) {
        double weight = 0;
        for (int i = 0; i < home.members; i++) {
            weight += pay(home.people[i]);
        }
        return weight;
    }

    /// Hands for the farm: people at home who can work, and the old who still do.
    static double farmWeight(Household home) {
        double weight = 0.12;
        for (int i = 0; i < home.members; i++) {
            Person person = home.people[i];
            boolean away = person.workPlace >= 2;
            double hands =
                    person.labour <= 2 ? 1.0 : person.labour == 3 ? 0.5 : person.age >= 65 && person.age < 78 ? 0.2 : 0;
            weight += away ? 0.1 * hands : person.workPlace == 1 ? 0.5 * hands : hands;
        }
        return weight;
    }

    static double transferWeight(Household home) {
        double weight = 0.25;
        for (int i = 0; i < home.members; i++) {
            Person person = home.people[i];
            weight += person.age >= 60 ? 1.0 : person.disabled ? 0.8 : person.age < 16 ? 0.10 : 0.05;
        }
        return weight;
    }

    /// How many of the household can earn, less what is usual, in usual spreads.
    static double earners(Household home) {
        int able = 0;
        for (int i = 0; i < home.members; i++) {
            Person person = home.people[i];
            able += person.labour <= 2 ? 2 : person.labour == 3 ? 1 : 0;
        }
        double share = able / 2.0 / home.members;
        return Math.clamp((share - 0.52) / 0.32, -1.7, 1.6);
    }
}
