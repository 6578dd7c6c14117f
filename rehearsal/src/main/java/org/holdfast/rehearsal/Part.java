package org.holdfast.rehearsal;

/// The four parts of the country by which the migrant-worker survey reports where workers come from and go to.
///
/// @param offFarm share of the registered labour force in wage work. An assumption of the rehearsal: total
///     workers by origin against the
///     rural labour force of 2020; the survey does not publish a rate.
/// @param local, inProvince, outOfProvince where they work: NBS migrant worker monitoring report 2022, persons
///     by origin
enum Part {
    EAST(0.60, 10_403 - 4_687, 4_687 - 703, 703),
    CENTRAL(0.54, 9_852 - 6_310, 6_310 - 3_511, 3_511),
    WEST(0.50, 8_351 - 5_588, 5_588 - 2_657, 2_657),
    NORTHEAST(0.28, 956 - 605, 605 - 190, 190);

    final double offFarm;
    final double local;
    final double inProvince;
    final double outOfProvince;

    Part(double offFarm, double local, double inProvince, double outOfProvince) {
        double total = local + inProvince + outOfProvince;
        this.offFarm = offFarm;
        this.local = local / total;
        this.inProvince = inProvince / total;
        this.outOfProvince = outOfProvince / total;
    }
}
