package org.holdfast.rehearsal;

import java.util.List;
import java.util.Map;

/// The village export: one row of totals, added up while the households pass.
final class NationalVillage {

    private static final List<String> COLUMNS = List.of(NationalScribe.VILLAGES.split(",", -1));

    private int households;
    private int people;
    private int dibaoHouseholds;
    private int dibaoPeople;
    private int tekun;
    private int disabled;
    private int unsafeHouses;
    private int unsafeWater;
    private long cultivated;
    private long forest;
    private int pensions;

    void clear() {
        households = 0;
        people = 0;
        dibaoHouseholds = 0;
        dibaoPeople = 0;
        tekun = 0;
        disabled = 0;
        unsafeHouses = 0;
        unsafeWater = 0;
        cultivated = 0;
        forest = 0;
        pensions = 0;
    }

    void add(Household household) {
        households++;
        int size = household.size();
        people += size;
        dibaoHouseholds += household.dibao ? 1 : 0;
        dibaoPeople += household.dibao ? size : 0;
        tekun += household.tekun ? size : 0;
        unsafeHouses += household.houseGrade >= 3 ? 1 : 0;
        unsafeWater += household.waterSafe ? 0 : 1;
        cultivated += household.cultivated;
        forest += household.forest;
        for (int i = 0; i < household.members; i++) {
            Person person = household.people[i];
            disabled += person.present() && person.disabled ? 1 : 0;
            pensions += person.present() && person.pension ? 1 : 0;
        }
    }

    void write(Bytes page, Map<String, String> place, Village village) {
        Dice dice = new Dice(Dice.mix(village.seed, -3));
        for (String column : COLUMNS.subList(0, 5)) {
            page.cell(place.getOrDefault(column, ""));
        }
        page.cell(households)
                .cell(people)
                .cell(dibaoHouseholds)
                .cell(dibaoPeople)
                .cell(tekun)
                .cell(disabled);
        page.cell(unsafeHouses).cell(unsafeWater).hundredths(cultivated).hundredths(forest);
        page.hundredths(Math.round(dice.lognormal(1_200, 0.8)))
                .cell(pensions)
                .cell(1)
                .cell(dice.whole(1, 2));
        page.cell(dice.whole(0, 4)).cell(dice.whole(1, 9)).cell(1).cell(Words.yesNo(dice.chance(0.5)));
        page.cell(Words.yesNo(dice.chance(0.9)))
                .cell(Words.yesNo(true))
                .cell(Words.yesNo(village.place.formerPoor && dice.chance(0.5)));
        page.endRow();
    }
}
