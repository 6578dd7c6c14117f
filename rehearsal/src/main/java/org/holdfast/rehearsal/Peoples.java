package org.holdfast.rehearsal;

import java.util.Arrays;

/// Which minorities live in a province, by number of GB 3304 and share among its minorities. Coarse: the larger
/// peoples only; what they leave open is filled by the Hui, who live everywhere.
record Peoples(int[] codes, double[] shares) {

    private static final int HAN = 1;
    private static final int HUI = 3;

    /// Reads `03:60 11:14`, percent of the province's minority population.
    static Peoples parse(String text) {
        String[] parts = text.strip().split(" ", -1);
        int[] codes = new int[parts.length + 1];
        double[] shares = new double[parts.length + 1];
        for (int i = 0; i < parts.length; i++) {
            String[] pair = parts[i].split(":", 2);
            codes[i] = Integer.parseInt(pair[0]);
            shares[i] = Double.parseDouble(pair[1]) / 100;
        }
        codes[parts.length] = HUI;
        shares[parts.length] = Math.max(0, 1 - Arrays.stream(shares).sum());
        return new Peoples(codes, shares);
    }

    int draw(double minority, Dice dice) {
        return dice.chance(minority) ? codes[dice.pick(shares)] : HAN;
    }
}
