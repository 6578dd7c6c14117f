package org.holdfast.office.progress.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Statistics of weighted incomes. Floating point, because these are estimates and not money anybody is owed.
final class Inequality {
    private final double[] incomes;
    private final double[] weights;
    private final double total;

    /// @param persons one income and weight a person, in any order
    Inequality(List<Weighted> persons) {
        Weighted[] sorted = persons.toArray(Weighted[]::new);
        Arrays.sort(sorted, Comparator.comparingDouble(Weighted::income));
        incomes = new double[sorted.length];
        weights = new double[sorted.length];
        double sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            incomes[i] = sorted[i].income();
            weights[i] = sorted[i].weight();
            sum += weights[i];
        }
        total = sum;
    }

    /// Fen a year for one person, and how many persons of the population it stands for.
    record Weighted(double income, double weight) {}

    double weight() {
        return total;
    }

    /// The income at which half of the weight is reached; the mean of two where a step ends exactly there.
    double median() {
        double reached = 0;
        for (int i = 0; i < incomes.length; i++) {
            reached += weights[i];
            if (reached / total == 0.5 && i + 1 < incomes.length) {
                return (incomes[i] + incomes[i + 1]) / 2;
            }
            if (reached / total >= 0.5) {
                return incomes[i];
            }
        }
        return 0;
    }

    double mean() {
        double sum = 0;
        for (int i = 0; i < incomes.length; i++) {
            sum += weights[i] * incomes[i];
        }
        return total == 0 ? 0 : sum / total;
    }

    /// Foster, Greer and Thorbecke's measure: 0 the headcount, 1 the gap, 2 the severity; as a share.
    double poverty(double line, int power) {
        double sum = 0;
        for (int i = 0; i < incomes.length && incomes[i] < line; i++) {
            sum += weights[i] * (power == 0 ? 1 : Math.pow((line - incomes[i]) / line, power));
        }
        return total == 0 ? 0 : sum / total;
    }

    /// Twice the area between equality and the curve of cumulated incomes; as a share. Not a number without any
    /// income.
    double gini() {
        double reached = 0;
        double weighted = 0;
        double own = 0;
        double income = 0;
        for (int i = 0; i < incomes.length; i++) {
            reached += weights[i];
            weighted += weights[i] * incomes[i] * reached;
            own += weights[i] * weights[i] * incomes[i];
            income += weights[i] * incomes[i];
        }
        return (2 * weighted - own) / (total * income) - 1;
    }
}
