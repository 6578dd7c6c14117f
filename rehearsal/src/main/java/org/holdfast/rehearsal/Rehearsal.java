package org.holdfast.rehearsal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.function.Consumer;
import org.holdfast.region.RegionCode;
import org.holdfast.region.RegionLevel;

/// An invented population on real village codes, with what happens to it and what an office gets to see of
/// that.
public final class Rehearsal {

    private final Spec spec;
    private final Plan plan;
    private final Places places;
    private final Panel panel;
    private final Identity identity;

    private Rehearsal(Spec spec, Census census) {
        this.spec = spec;
        this.plan = Plan.of(spec, census);
        this.places = new Places(spec, census);
        this.panel = Panel.endingBefore(YearMonth.from(spec.asOf()));
        this.identity = new Identity(spec.tree().size(RegionLevel.VILLAGE));
    }

    public static Rehearsal of(Spec spec) throws IOException {
        return new Rehearsal(spec, Census.read(spec.countyMargins()));
    }

    public long households() {
        return plan.households();
    }

    /// Every household in the order of the files. The object is reused; see [Household].
    public void forEachHousehold(Consumer<Household> visitor) {
        Maker maker = new Maker(spec.asOf(), identity);
        for (int v = 0; v < plan.villages(); v++) {
            Village village = village(v);
            int people = 0;
            for (int number = 1; number <= plan.householdsIn(v); number++) {
                Household home = maker.make(village, number, people);
                people += home.members;
                visitor.accept(home);
            }
        }
    }

    Village village(int index) {
        long code = plan.village(index);
        return new Village(code, plan.ordinal(index), places.of(RegionCode.of(code)), panel, spec);
    }

    Spec spec() {
        return spec;
    }

    Plan plan() {
        return plan;
    }

    Panel panel() {
        return panel;
    }

    Identity identity() {
        return identity;
    }

    /// Writes the files of FORMAT.md into `folder` and answers how many rows each has.
    public Written writeTo(Path folder) throws IOException {
        return writeTo(folder, Format.TEMPLATE, Runtime.getRuntime().availableProcessors(), sentence -> {});
    }

    /// `say` hears about progress now and then.
    public Written writeTo(Path folder, Format format, int threads, Consumer<String> say) throws IOException {
        return new Writing(this, folder, format, threads, say).run();
    }
}
