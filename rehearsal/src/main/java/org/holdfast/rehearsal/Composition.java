package org.holdfast.rehearsal;

/// Who lives together: fills a household of given generations, size and stage of life with people, ages and
/// relations.
final class Composition {

    /// A stage of life changes who is young and who is old under the same number of generations.
    enum Stage {
        YOUNG,
        GROWN,
        AGED,
        /// Grandparents with grandchildren, the middle generation away or gone.
        SKIPPED
    }

    static final int LARGEST = 10;

    private Composition() {}

    /// Whether this stage exists for this many generations and people.
    static boolean exists(int generations, int size, Stage stage) {
        return switch (generations) {
            case 1 -> size <= 2 && stage != Stage.SKIPPED;
            case 2 ->
                size >= 2
                        && switch (stage) {
                            case YOUNG, GROWN -> true;
                            case AGED, SKIPPED -> size <= 4;
                        };
            case 3 -> size >= 3 && (stage == Stage.YOUNG || stage == Stage.GROWN);
            default -> size >= 4 && stage == Stage.YOUNG;
        };
    }

    static void fill(Household home, int generations, int size, Stage stage, Dice dice) {
        home.generations = generations;
        switch (generations) {
            case 1 -> oneGeneration(home, size, stage, dice);
            case 2 -> twoGenerations(home, size, stage, dice);
            case 3 -> threeGenerations(home, size, stage, dice);
            default -> fourGenerations(home, size, dice);
        }
    }

    private static void oneGeneration(Household home, int size, Stage stage, Dice dice) {
        int age = switch (stage) {
            case YOUNG -> dice.whole(22, 42);
            case GROWN -> dice.whole(43, 64);
            default -> elder(dice, 65);
        };
        boolean male = size == 2 || dice.chance(stage == Stage.AGED ? 0.42 : 0.70);
        home.add(male, age, Person.HEAD, 1);
        if (size == 2) {
            home.add(false, wifeOf(age, dice), Person.SPOUSE, 1);
        }
    }

    private static void twoGenerations(Household home, int size, Stage stage, Dice dice) {
        switch (stage) {
            case YOUNG -> {
                int age = parents(home, size == 2 ? 1 : 2, dice.whole(27, 46), 1, dice);
                children(home, size - home.members, age - 22 - dice.below(5), 0, 17, 2, dice);
            }
            case GROWN -> {
                int age = parents(home, size == 2 ? 1 : 2, dice.whole(46, 66), 1, dice);
                children(home, size - home.members, age - 23 - dice.below(4), 16, 38, 2, dice);
            }
            case AGED -> {
                int age = dice.whole(42, 60);
                parents(home, size == 4 || size == 3 && dice.chance(0.5) ? 2 : 1, age, 2, dice);
                elders(home, size - home.members, age, 1, dice);
            }
            case SKIPPED -> {
                int old = dice.whole(55, 74);
                parents(home, size == 2 ? 1 : 2, old, 1, dice);
                for (int i = home.members; i < size; i++) {
                    boolean boy = isBoy(dice);
                    home.add(boy, dice.whole(2, 15), boy ? Person.GRANDSON : Person.GRANDDAUGHTER, 2);
                }
            }
        }
    }

    private static void threeGenerations(Household home, int size, Stage stage, Dice dice) {
        boolean young = stage == Stage.YOUNG;
        int age = young ? dice.whole(28, 46) : dice.whole(45, 62);
        int old = size >= 6 || size == 5 && dice.chance(0.6) ? 2 : 1;
        parents(home, size == 3 || size == 4 && dice.chance(0.25) ? 1 : 2, age, 2, dice);
        if (young) {
            children(home, size - home.members - old, age - 22 - dice.below(5), 0, 17, 3, dice);
        } else {
            children(home, size - home.members - old, age - 23 - dice.below(4), 16, 36, 3, dice);
        }
        elders(home, size - home.members, age, 1, dice);
    }

    private static void fourGenerations(Household home, int size, Dice dice) {
        int age = dice.whole(48, 58);
        parents(home, size >= 5 ? 2 : 1, age, 2, dice);
        int child = age - 23 - dice.below(3);
        home.add(true, child, Person.SON, 3);
        if (size >= 6) {
            home.add(false, Math.max(20, wifeOf(child, dice)), Person.DAUGHTER_IN_LAW, 3);
        }
        elders(home, 1, age + 4, 1, dice);
        for (int i = home.members; i < size; i++) {
            boolean boy = isBoy(dice);
            home.add(
                    boy,
                    Math.max(0, Math.min(14, child - 21 - dice.below(6))),
                    boy ? Person.GRANDSON : Person.GRANDDAUGHTER,
                    4);
        }
    }

    /// The head and, for two, the spouse. The head is a man in nine of ten couples; alone, as often a woman.
    private static int parents(Household home, int many, int age, int generation, Dice dice) {
        boolean manHeads = dice.chance(many == 2 ? 0.92 : 0.55);
        home.add(manHeads, age, Person.HEAD, generation);
        if (many == 2) {
            int other = manHeads ? wifeOf(age, dice) : age + dice.below(4);
            home.add(!manHeads, other, Person.SPOUSE, generation);
        }
        return age;
    }

    /// The eldest is about `eldest` years old, the next two or three years younger each.
    private static void children(
            Household home, int many, int eldest, int youngest, int oldest, int generation, Dice dice) {
        int age = eldest;
        for (int i = 0; i < many; i++) {
            boolean boy = isBoy(dice);
            int fitting = Math.max(youngest, Math.min(oldest, age));
            home.add(boy, fitting, boy ? Person.SON : Person.DAUGHTER, generation);
            age -= dice.whole(2, 4);
        }
    }

    private static void elders(Household home, int many, int childsAge, int generation, Dice dice) {
        int age = Math.min(96, childsAge + dice.whole(22, 30));
        boolean motherFirst = many == 1 && dice.chance(0.62);
        for (int i = 0; i < many; i++) {
            boolean male = i == 0 && !motherFirst;
            int relation = male ? Person.FATHER : Person.MOTHER;
            home.add(male, i == 0 ? age : Math.max(childsAge + 17, age - dice.below(5)), relation, generation);
        }
    }

    private static int wifeOf(int age, Dice dice) {
        return Math.max(20, age + 1 - dice.below(6));
    }

    private static boolean isBoy(Dice dice) {
        return dice.chance(0.53);
    }

    /// From `youngest` on, the older the rarer.
    private static int elder(Dice dice, int youngest) {
        double u = dice.unit();
        return youngest + (int) (28 * u * u);
    }
}
