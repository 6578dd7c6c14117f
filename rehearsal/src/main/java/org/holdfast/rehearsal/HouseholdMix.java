package org.holdfast.rehearsal;

import java.util.ArrayList;
import java.util.List;
import org.holdfast.rehearsal.Composition.Stage;

/// How often each kind of household occurs in one place, so that generations, mean size, children and elderly
/// come out as its census says. Generations and sizes are met by construction; within them the stages of life
/// are tilted, exp(a·children + b·elderly), until the shares of ages agree (the least change of the starting
/// weights that does it).
final class HouseholdMix {

    /// Age bands used for schooling: 15–29, 30–44, 45–59, 60–74, 75 and above.
    static final int BANDS = 5;

    private static final int SAMPLES = 300;
    private static final double[] START = {0.50, 0.32, 0.11, 0.07};
    private static final double[] START_ALONE = {0.15, 0.45, 0.40, 0};
    private static final Cell[] CELLS = measure();

    /// A kind of household with the expected number of its people by age.
    private record Cell(
            int generations, int size, Stage stage, double start, double children, double elderly, double[] bands) {}

    private final double[] cumulative = new double[CELLS.length];
    private final double[] bands = new double[BANDS];

    HouseholdMix(Margins margins) {
        double[] share = sizes(margins);
        double people = 0;
        for (int generations = 1; generations <= 4; generations++) {
            for (int size = 1; size <= Composition.LARGEST; size++) {
                people += share[at(generations, size)] * size;
            }
        }
        double[] weights = tilt(share, margins.children() * people, margins.elderly() * people);
        double sum = 0;
        for (int i = 0; i < CELLS.length; i++) {
            sum += weights[i];
            cumulative[i] = sum;
            for (int band = 0; band < BANDS; band++) {
                bands[band] += weights[i] * CELLS[i].bands[band] / people;
            }
        }
    }

    void fill(Household home, Dice dice) {
        double u = dice.unit() * cumulative[CELLS.length - 1];
        int low = 0;
        int high = CELLS.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] > u) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        Cell cell = CELLS[low];
        Composition.fill(home, cell.generations, cell.size, cell.stage, dice);
    }

    /// Share of all people in each age band from 15 on.
    double band(int band) {
        return bands[band];
    }

    static int bandOf(int age) {
        return Math.min(BANDS - 1, (age - 15) / 15);
    }

    private static int at(int generations, int size) {
        return generations * (Composition.LARGEST + 1) + size;
    }

    /// Sizes within each number of generations: a least size and binomial extra people, so that the mean is the
    /// census's.
    private static double[] sizes(Margins m) {
        double[] share = new double[at(5, 0)];
        double alone = m.onePerson() / m.oneGeneration();
        double total = m.oneGeneration() + m.twoGenerations() + m.threeGenerations() + m.fourGenerations();
        share[at(1, 1)] = m.oneGeneration() / total * alone;
        share[at(1, 2)] = m.oneGeneration() / total * (1 - alone);
        double left = m.householdSize() * total
                - m.oneGeneration() * (2 - alone)
                - 1.75 * m.threeGenerations()
                - 2.6 * m.fourGenerations();
        double ofTwo = Math.clamp(left / (total - m.oneGeneration()), 2.05, 5.6);
        spread(share, 2, 2, 4, ofTwo, m.twoGenerations() / total);
        spread(share, 3, 3, 5, Math.min(7.6, ofTwo + 1.75), m.threeGenerations() / total);
        spread(share, 4, 4, 6, Math.min(8.6, ofTwo + 2.6), m.fourGenerations() / total);
        return share;
    }

    private static void spread(double[] share, int generations, int least, int extra, double mean, double all) {
        double p = Math.clamp((mean - least) / extra, 0, 1);
        double chance = StrictMath.pow(1 - p, extra);
        for (int k = 0; k <= extra; k++) {
            share[at(generations, least + k)] = all * chance;
            chance *= p / Math.max(1e-12, 1 - p) * (extra - k) / (k + 1);
        }
    }

    private static double[] tilt(double[] share, double children, double elderly) {
        double a = 0;
        double b = 0;
        double[] weights = weights(share, a, b);
        for (int round = 0; round < 15; round++) {
            a = solve(share, b, children, true);
            b = solve(share, a, elderly, false);
            weights = weights(share, a, b);
        }
        return weights;
    }

    /// One tilt by bisection with the other held; expected numbers rise with their own tilt.
    private static double solve(double[] share, double other, double wanted, boolean forChildren) {
        double low = -6;
        double high = 6;
        for (int i = 0; i < 26; i++) {
            double middle = (low + high) / 2;
            double[] weights = forChildren ? weights(share, middle, other) : weights(share, other, middle);
            double sum = 0;
            for (int c = 0; c < CELLS.length; c++) {
                sum += weights[c] * (forChildren ? CELLS[c].children : CELLS[c].elderly);
            }
            if (sum < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /// The share of each cell: that of its generations and size, divided among its stages.
    private static double[] weights(double[] share, double a, double b) {
        double[] weights = new double[CELLS.length];
        for (int from = 0; from < CELLS.length; ) {
            int to = from;
            double sum = 0;
            while (to < CELLS.length
                    && CELLS[to].generations == CELLS[from].generations
                    && CELLS[to].size == CELLS[from].size) {
                weights[to] = CELLS[to].start * StrictMath.exp(a * CELLS[to].children + b * CELLS[to].elderly);
                sum += weights[to++];
            }
            for (int i = from; i < to; i++) {
                weights[i] *= share[at(CELLS[from].generations, CELLS[from].size)] / sum;
            }
            from = to;
        }
        return weights;
    }

    private static Cell[] measure() {
        Dice dice = new Dice(20201101);
        Household home = new Household();
        List<Cell> cells = new ArrayList<>();
        for (int generations = 1; generations <= 4; generations++) {
            for (int size = 1; size <= Composition.LARGEST; size++) {
                for (Stage stage : Stage.values()) {
                    if (Composition.exists(generations, size, stage)) {
                        cells.add(measure(home, generations, size, stage, dice));
                    }
                }
            }
        }
        return cells.toArray(new Cell[0]);
    }

    private static Cell measure(Household home, int generations, int size, Stage stage, Dice dice) {
        double children = 0;
        double elderly = 0;
        double[] bands = new double[BANDS];
        for (int i = 0; i < SAMPLES; i++) {
            home.begin(0, 1);
            Composition.fill(home, generations, size, stage, dice);
            for (int k = 0; k < home.members; k++) {
                int age = home.people[k].age;
                children += age < 15 ? 1.0 / SAMPLES : 0;
                elderly += age >= 65 ? 1.0 / SAMPLES : 0;
                if (age >= 15) {
                    bands[bandOf(age)] += 1.0 / SAMPLES;
                }
            }
        }
        double start = (generations == 1 ? START_ALONE : START)[stage.ordinal()];
        return new Cell(generations, size, stage, start, children, elderly, bands);
    }
}
