package org.holdfast.rehearsal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.holdfast.region.DivisionTree;
import org.holdfast.region.Region;

/// What to rehearse. Two equal specs give the same bytes, on any number of threads.
///
/// @param households how many in all; absent = as many as the census counts in these villages
/// @param asOf the day on which the office stands; months before it are known to somebody, months from it on to
///     nobody
/// @param subsistence yuan per head and year below which a household cannot live: what `falls` is measured
///     against. A parameter of the
///     rehearsal, chosen so that one to three in a hundred fall in a former poor county; it is nobody's policy line and
/// must never be
///     read from one, else the measurement of screening would measure itself.
/// @param formerPoor whether the counties count among the former poor ones; absent = drawn by the province's
///     number of such counties,
///     a single county counts as one
public record Spec(
        DivisionTree tree,
        Region place,
        OptionalLong households,
        long seed,
        LocalDate asOf,
        Shock shock,
        Gaps gaps,
        Dirt dirt,
        long subsistence,
        Optional<Path> countyMargins,
        Optional<Boolean> formerPoor) {

    public static final long USUAL_SUBSISTENCE = 4_000;

    public Spec {
        if (households.isPresent() && households.getAsLong() < 1) {
            throw new IllegalArgumentException("A rehearsal needs at least one household.");
        }
    }

    /// 1 June 2022, after the spring shock, with gaps like the real county file and ordinary dirt.
    public static Spec of(DivisionTree tree, Region place) {
        return new Spec(
                tree,
                place,
                OptionalLong.empty(),
                1,
                LocalDate.of(2022, 6, 1),
                Shock.spring2022(),
                Gaps.countyFile(),
                Dirt.ordinary(),
                USUAL_SUBSISTENCE,
                Optional.empty(),
                Optional.empty());
    }

    public Spec withHouseholds(long wanted) {
        return new Spec(
                tree,
                place,
                OptionalLong.of(wanted),
                seed,
                asOf,
                shock,
                gaps,
                dirt,
                subsistence,
                countyMargins,
                formerPoor);
    }

    public Spec withSeed(long wanted) {
        return new Spec(
                tree, place, households, wanted, asOf, shock, gaps, dirt, subsistence, countyMargins, formerPoor);
    }

    public Spec withAsOf(LocalDate wanted) {
        return new Spec(
                tree, place, households, seed, wanted, shock, gaps, dirt, subsistence, countyMargins, formerPoor);
    }

    public Spec withShock(Shock wanted) {
        return new Spec(
                tree, place, households, seed, asOf, wanted, gaps, dirt, subsistence, countyMargins, formerPoor);
    }

    public Spec withGaps(Gaps wanted) {
        return new Spec(
                tree, place, households, seed, asOf, shock, wanted, dirt, subsistence, countyMargins, formerPoor);
    }

    public Spec withDirt(Dirt wanted) {
        return new Spec(
                tree, place, households, seed, asOf, shock, gaps, wanted, subsistence, countyMargins, formerPoor);
    }

    public Spec withSubsistence(long yuan) {
        return new Spec(tree, place, households, seed, asOf, shock, gaps, dirt, yuan, countyMargins, formerPoor);
    }

    public Spec withCountyMargins(Path table) {
        return new Spec(
                tree, place, households, seed, asOf, shock, gaps, dirt, subsistence, Optional.of(table), formerPoor);
    }

    public Spec withFormerPoor(boolean wanted) {
        return new Spec(
                tree,
                place,
                households,
                seed,
                asOf,
                shock,
                gaps,
                dirt,
                subsistence,
                countyMargins,
                Optional.of(wanted));
    }
}
