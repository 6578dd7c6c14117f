package org.holdfast.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.holdfast.region.DivisionTree;
import org.holdfast.region.InventedCounty;
import org.holdfast.region.RegionLevel;

/// `rehearse --measure`: writes the same rehearsal several times and prints people a second; the median counts.
final class Measure {

    private static final int RUNS = 5;
    private static final long HOUSEHOLDS = 200_000;

    private Measure() {}

    static void main(String[] arguments) throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        DivisionTree tree = InventedCounty.tree();
        Spec spec = Spec.of(
                        tree, tree.find(RegionLevel.COUNTY, InventedCounty.CODE).orElseThrow())
                .withHouseholds(HOUSEHOLDS);
        double[] rates = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            Path folder = Files.createTempDirectory("holdfast-rehearse-");
            long begin = System.nanoTime();
            Written written = Rehearsal.of(spec).writeTo(folder, Format.TEMPLATE, threads, sentence -> {});
            double seconds = (System.nanoTime() - begin) / 1e9;
            rates[run] = written.persons() / seconds;
            System.out.printf(
                    "run %d: %,d people written in %.2f s with %d threads: %,.0f people a second, heap %d MB%n",
                    run + 1, written.persons(), seconds, threads, rates[run], usedHeap());
            delete(folder);
        }
        Arrays.sort(rates);
        System.out.printf("median of %d runs: %,.0f people a second%n", RUNS, rates[RUNS / 2]);
    }

    private static long usedHeap() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
