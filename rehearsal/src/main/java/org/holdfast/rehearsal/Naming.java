package org.holdfast.rehearsal;

import java.nio.charset.StandardCharsets;

/// The names of one household's people, the same in every file. Drawn apart from truth and observation.
final class Naming {

    private final Dice dice = new Dice(0);
    private final byte[][] names = new byte[Household.MOST][9];
    private final int[] lengths = new int[Household.MOST];

    void household(Home home) {
        dice.reseed(Dice.mix(home.village().householdSeed(home.household().number), 0x4E));
        int surname = Names.surname(dice);
        int other = Names.surname(dice);
        Household household = home.household();
        for (int i = 0; i < household.members; i++) {
            Person person = household.people[i];
            int own = ofTheHead(person.relation) ? surname : (other + i) % Names.surnames();
            lengths[i] = Names.write(own, person.male, dice, names[i]);
        }
    }

    private static boolean ofTheHead(int relation) {
        return switch (relation) {
            case Person.HEAD, Person.SON, Person.DAUGHTER, Person.FATHER, Person.GRANDSON, Person.GRANDDAUGHTER -> true;
            default -> false;
        };
    }

    byte[] bytes(int person) {
        return names[person];
    }

    int length(int person) {
        return lengths[person];
    }

    String text(int person) {
        return new String(names[person], 0, lengths[person], StandardCharsets.UTF_8);
    }
}
