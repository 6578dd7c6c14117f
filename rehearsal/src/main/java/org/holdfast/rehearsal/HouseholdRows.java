package org.holdfast.rehearsal;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// The rows of households.csv, living.csv and truth/truth.csv.
final class HouseholdRows {

    private static final byte[][] GRADES = {{'a'}, {'b'}, {'c'}, {'d'}};

    private final Bytes households;
    private final Bytes living;
    private final Bytes truth;
    private final Spec spec;
    private final byte[] name = new byte[9];

    HouseholdRows(Bytes households, Bytes living, Bytes truth, Spec spec) {
        this.households = households;
        this.living = living;
        this.truth = truth;
        this.spec = spec;
    }

    static Bytes key(Bytes row, Household home, Village village) {
        return row.joined(home.village, 12, home.number, 5)
                .cell(village.province)
                .cell(home.village, 12);
    }

    /// Clearly invented: 1990000 and four digits.
    static Bytes phone(Bytes row, long serial, boolean oneDigitShort) {
        return row.joined(1_990_000, 7, Math.floorMod(serial, 10_000L), 4).shorten(oneDigitShort ? 1 : 0);
    }

    void write(Household home, Village village, Observation seen) {
        Dice dice = seen.dice();
        long serial = village.ordinal * 397L + home.number;
        boolean contradicts = dice.chance(spec.dirt().contradictions());
        int size = seen.listedPeople(home) + (contradicts && dice.chance(0.7) ? dice.whole(1, 2) : 0);
        key(households, home, village).cell(HAMLETS[home.hamlet]);
        phone(households, serial, dice.chance(spec.dirt().badPhone()));
        households.cell(size).yesNo(home.lifted);
        if (home.lifted) {
            households.cell(home.liftedYear);
        } else {
            households.empty();
        }
        monitoring(home, village);
        households.yesNo(home.relocated);
        flags(home, dice);
        contact(home, serial, dice);
        households.endRow();
        living(home, village, dice);
        truth(home, village);
    }

    private static final byte[][] HAMLETS = new byte[10][];

    static {
        for (int i = 0; i < HAMLETS.length; i++) {
            HAMLETS[i] = (i + "组").getBytes(StandardCharsets.UTF_8);
        }
    }

    private void monitoring(Household home, Village village) {
        Monitoring m = home.monitoring;
        households.cell(m.type().word);
        if (!m.active()) {
            households.empties(8).yesNo(false);
            return;
        }
        households
                .day(village.panel.year(m.onMonth()), village.panel.monthOfYear(m.onMonth()), 15)
                .yesNo(m.eliminated());
        if (m.eliminated()) {
            households.day(village.panel.year(m.eliminatedMonth()), village.panel.monthOfYear(m.eliminatedMonth()), 20);
        } else {
            households.empty();
        }
        List<String> causes = m.causes();
        for (int i = 0; i < 3; i++) {
            households.cell(i < causes.size() ? causes.get(i) : "");
        }
        households.cell(m.disasterKind()).cell(m.incomeThen()).yesNo(m.fallback());
    }

    /// The four safety flags as last recorded; the insurance flag follows the people, the house and water flags
    /// follow living.csv.
    private void flags(Household home, Dice dice) {
        boolean out = home.happenings.any(EventKind.DROPOUT, 0, Panel.AS_OF - 1);
        boolean uninsured = false;
        for (int i = 0; i < home.members; i++) {
            uninsured |= home.people[i].present() && !home.people[i].insured;
        }
        flag(home.houseGrade >= 3, dice);
        flag(out, dice);
        flag(!home.waterSafe, dice);
        flag(uninsured, dice);
    }

    private void flag(boolean problem, Dice dice) {
        if (dice.chance(spec.gaps().other())) {
            households.empty();
        } else {
            households.yesNo(problem);
        }
    }

    private void contact(Household home, long serial, Dice dice) {
        Monitoring m = home.monitoring;
        households.cell(m.measures()).cell(m.developmentMeasures());
        if (m.active() && !dice.chance(0.03)) {
            int length = Names.write(Names.surname(dice), true, dice, name);
            households.cell(name, length);
            phone(households, serial / 40, false);
        } else {
            households.empties(2);
        }
    }

    private void living(Household home, Village village, Dice dice) {
        double gap = spec.gaps().other();
        key(living, home, village);
        optional(living, dice, gap, GRADES[home.houseGrade - 1]);
        living.cell(home.houseArea);
        optional(living, dice, gap, home.waterSafe);
        optional(living, dice, gap, home.toilet);
        optional(living, dice, gap, home.road);
        living.cell(home.roadDistance)
                .hundredths(home.cultivated)
                .hundredths(home.forest)
                .yesNo(true);
        living.yesNo(home.broadcasting).cell(home.fuel).yesNo(home.cooperative).endRow();
    }

    private static void optional(Bytes row, Dice dice, double gap, byte[] value) {
        row.cell(value, dice.chance(gap) ? 0 : value.length);
    }

    static void optional(Bytes row, Dice dice, double gap, boolean value) {
        if (dice.chance(gap)) {
            row.empty();
        } else {
            row.yesNo(value);
        }
    }

    private void truth(Household home, Village village) {
        Truth t = home.truth;
        key(truth, home, village).yesNo(t.falls).cell(t.causes.toString());
        if (t.falls) {
            truth.month(village.panel.year(t.firstMonth), village.panel.monthOfYear(t.firstMonth));
        } else {
            truth.empty();
        }
        truth.cell(t.incomePerHead).cell(t.selfPaidPerHead).yesNo(t.lostHousing).yesNo(t.lostWater);
        truth.yesNo(t.lostSchooling).yesNo(t.wasBelow).cell(home.size()).endRow();
    }
}
