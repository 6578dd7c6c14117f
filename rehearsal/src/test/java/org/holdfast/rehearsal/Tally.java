package org.holdfast.rehearsal;

import java.io.IOException;
import java.util.Arrays;

/// Counts what the census counts, over all people present on the as-of day.
final class Tally {

    double households;
    double people;
    final double[] generations = new double[5];
    double alone;
    double children;
    double elderly;
    double minority;
    double grown;
    double unschooled;
    double men;
    final double[] workplaces = new double[4];
    double lifted;
    double monitored;
    double falls;
    private double[] incomes = new double[1 << 16];
    private int known;
    final double[] normalYear = new double[Household.Component.COUNT];

    static Tally of(Spec spec) throws IOException {
        Tally tally = new Tally();
        Rehearsal.of(spec).forEachHousehold(tally::add);
        return tally;
    }

    private void add(Household home) {
        households++;
        generations[home.generations()]++;
        int size = home.size();
        alone += size == 1 ? 1 : 0;
        lifted += home.lifted() ? 1 : 0;
        monitored += home.monitoring.active() ? 1 : 0;
        falls += home.falls() ? 1 : 0;
        for (int i = 0; i < home.members(); i++) {
            if (home.member(i).present()) {
                add(home.member(i));
                income(home.normalIncome());
            }
        }
        for (int c = 0; c < normalYear.length; c++) {
            for (int month = 0; month < 12; month++) {
                normalYear[c] += home.normal[c][month];
            }
        }
    }

    private void add(Person person) {
        people++;
        children += person.age() < 15 ? 1 : 0;
        elderly += person.age() >= 65 ? 1 : 0;
        minority += person.ethnic() != 1 ? 1 : 0;
        men += person.male() ? 1 : 0;
        grown += person.age() >= 15 ? 1 : 0;
        unschooled += person.education() == 1 && person.age() >= 15 ? 1 : 0;
        workplaces[person.workPlace()]++;
    }

    private void income(double yuan) {
        if (known == incomes.length) {
            incomes = Arrays.copyOf(incomes, known * 2);
        }
        incomes[known++] = yuan;
    }

    double meanIncome() {
        return Arrays.stream(incomes, 0, known).average().orElse(0);
    }

    double medianIncome() {
        double[] sorted = Arrays.copyOf(incomes, known);
        Arrays.sort(sorted);
        return sorted[known / 2];
    }

    /// Share of a component in net income: 0 wage, 1 net operating, 2 property, 3 transfer.
    double share(int which) {
        double operating = normalYear[1] - normalYear[2];
        double net = normalYear[0] + operating + normalYear[3] + normalYear[4];
        return new double[] {normalYear[0], operating, normalYear[3], normalYear[4]}[which] / net;
    }
}
