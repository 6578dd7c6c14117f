package org.holdfast.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.holdfast.region.Region;
import org.holdfast.region.RegionCode;
import org.holdfast.region.RegionLevel;

/// How many households live in which village. Towns' residents' committees are left out where there are
/// villages beside them. A village's weight is its county's (or province's) rural population over the villages
/// there, and its own luck, drawn from its code.
final class Plan {

    private static final Pattern OF_TOWNS = Pattern.compile(".*(社区|居委会|居民委员会|居委|虚拟生活区)$");
    private static final double SPREAD_OF_SIZES = 0.45;

    private final long[] villages;
    private final int[] ordinals;
    private final long[] firstHousehold;

    private Plan(long[] villages, int[] ordinals, long[] firstHousehold) {
        this.villages = villages;
        this.ordinals = ordinals;
        this.firstHousehold = firstHousehold;
    }

    static Plan of(Spec spec, Census census) {
        List<Region> all =
                spec.tree().regions(RegionLevel.VILLAGE, spec.place().range()).toList();
        List<Region> rural = all.stream()
                .filter(village -> !OF_TOWNS.matcher(village.name()).matches())
                .toList();
        List<Region> chosen = rural.isEmpty() ? all : rural;
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException(
                    spec.place().name() + " (" + spec.place().code() + ") has no villages in "
                            + spec.tree().edition() + "; choose a place that has.");
        }
        double[] weights = weights(spec, census, chosen);
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        long households = spec.households().orElse(Math.max(1, Math.round(total)));
        return lay(spec, chosen, weights, total, households);
    }

    private static Plan lay(Spec spec, List<Region> chosen, double[] weights, double total, long households) {
        long[] villages = new long[chosen.size()];
        int[] ordinals = new int[villages.length];
        long[] first = new long[villages.length + 1];
        double sum = 0;
        for (int i = 0; i < villages.length; i++) {
            RegionCode code = chosen.get(i).code();
            villages[i] = code.value();
            ordinals[i] = spec.tree().ordinal(RegionLevel.VILLAGE, code);
            sum += weights[i];
            first[i + 1] = i == villages.length - 1 ? households : (long) (sum / total * households);
        }
        return new Plan(villages, ordinals, first);
    }

    /// Households by the census, one number per village.
    private static double[] weights(Spec spec, Census census, List<Region> villages) {
        double[] weights = new double[villages.size()];
        List<Integer> inPlace = new ArrayList<>();
        for (int i = 0; i < villages.size(); i++) {
            inPlace.add(i);
            boolean last = i == villages.size() - 1
                    || villages.get(i + 1).code().county()
                            != villages.get(i).code().county();
            if (last) {
                RegionCode code = villages.get(i).code();
                double perVillage = householdsPerVillage(spec, census, code, inPlace.size());
                for (int index : inPlace) {
                    Dice dice =
                            new Dice(Dice.mix(340, villages.get(index).code().value()));
                    weights[index] = perVillage * dice.lognormal(1, SPREAD_OF_SIZES);
                }
                inPlace.clear();
            }
        }
        return weights;
    }

    private static double householdsPerVillage(Spec spec, Census census, RegionCode village, int villages) {
        Margins county = census.of(village);
        Margins province = census.ofProvince(village.province());
        if (county != province && county.ruralPopulation() > 0) {
            return county.ruralPopulation() / county.householdSize() / villages;
        }
        int inProvince = spec.tree().count(RegionLevel.VILLAGE, village.rangeAt(RegionLevel.PROVINCE));
        return province.ruralPopulation() / province.householdSize() / Math.max(1, inProvince);
    }

    int villages() {
        return villages.length;
    }

    long village(int index) {
        return villages[index];
    }

    /// The village's place in the whole tree.
    int ordinal(int index) {
        return ordinals[index];
    }

    int householdsIn(int index) {
        return (int) (firstHousehold[index + 1] - firstHousehold[index]);
    }

    long households() {
        return firstHousehold[villages.length];
    }
}
