package org.holdfast.rehearsal;

/// What the census says about the people of one place. Shares are fractions of one.
///
/// @param oneGeneration share of households with one generation, one-person households included
/// @param ruralIncome mean disposable income per rural head and year, yuan, 2021
record Margins(
        Part part,
        long ruralPopulation,
        double householdSize,
        double onePerson,
        double oneGeneration,
        double twoGenerations,
        double threeGenerations,
        double fourGenerations,
        double children,
        double elderly,
        double minority,
        double schoolingYears,
        double illiterate,
        double ruralIncome,
        int formerPoorCounties,
        Peoples minorities) {

    Margins {
        double households = oneGeneration + twoGenerations + threeGenerations + fourGenerations;
        if (Math.abs(households - 1) > 0.02 || onePerson > oneGeneration || householdSize < 1.2 || householdSize > 7) {
            throw new IllegalArgumentException(
                    "These margins contradict themselves: generations add up to %.3f, one-person households %.3f, size %.2f."
                            .formatted(households, onePerson, householdSize));
        }
    }

    /// The same place with another table's people; income and the kinds of minorities stay those of the
    /// province.
    Margins with(long rural, double size, double[] generations, double[] people) {
        return new Margins(
                part,
                rural,
                size,
                generations[0],
                generations[1],
                generations[2],
                generations[3],
                generations[4],
                people[0],
                people[1],
                people[2],
                people[3],
                people[4],
                ruralIncome,
                formerPoorCounties,
                minorities);
    }
}
