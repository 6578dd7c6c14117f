package org.holdfast.office.screening.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.columnar.Loaded;
import org.holdfast.office.screening.internal.LawOnDay.Lent;
import org.holdfast.policy.evaluate.Verdicts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Counties of the columnar copy held in memory with what the law in force says about them, so that a
/// what-if only judges again what its number can change. What does not fit any more is dropped, the
/// county asked longest ago first; it is only loaded again.
@Component
class LoadedCopies {
    private static final Logger LOG = LoggerFactory.getLogger(LoadedCopies.class);
    private static final Duration FRESH = Duration.ofMinutes(1);
    /// About what a household takes: its bits, its number, its village, its shortage, the answers of the rules.
    private static final long BYTES = 300;

    private final ColumnarCopy copies;
    private final CountyBlocks blocks;
    private final LawOnDay law;
    private final long room = Runtime.getRuntime().maxMemory() / 3;
    private final Map<Long, County> held = new LinkedHashMap<>(16, 0.75f, true);

    LoadedCopies(ColumnarCopy copies, CountyBlocks blocks, LawOnDay law) {
        this.copies = copies;
        this.blocks = blocks;
        this.law = law;
    }

    /// @param state of the registry the copy was written from
    /// @param older whether a newer one could not be had: the registry has moved on since
    /// @param checked when the registry was last asked, nanoseconds
    /// @param version of the law in force that `Part.verdicts` are by
    record County(
            long county, String state, LocalDate asOf, int version, List<Part> parts, boolean older, long checked) {
        long households() {
            return parts.stream().mapToLong(part -> part.loaded().size()).sum();
        }
    }

    /// @param shortage by the law in force
    record Part(Loaded loaded, Verdicts verdicts, Shortage shortage) {}

    /// The county as the registry had it within the last minute, judged by the law in force on the
    /// day. Asking the registry whether it has moved on costs more than judging the county. Where
    /// no newer copy can be had the last good one serves, and the answer says so.
    ///
    /// @throws NoCopy when there is none at all
    County of(long county, LocalDate asOf) {
        return law.with(county, asOf, lent -> {
            County there = held(county, asOf, lent);
            if (there != null && System.nanoTime() - there.checked() < FRESH.toNanos()) {
                return there;
            }
            County now = brought(county, asOf, lent, there);
            keep(now);
            return now;
        });
    }

    private County brought(long county, LocalDate asOf, Lent lent, @Nullable County there) {
        try {
            return copies.with(county, copy -> county(copy, asOf, lent, there, false));
        } catch (NoCopy none) {
            County last = copies.withLast(county, copy -> county(copy, asOf, lent, there, true))
                    .orElseThrow(() -> none);
            LOG.warn("{} What is asked is answered from the last good copy, {}.", none.getMessage(), last.state());
            return last;
        }
    }

    private County county(ColumnarCopy.County copy, LocalDate asOf, Lent lent, @Nullable County there, boolean older) {
        List<Part> parts =
                there != null && there.state().equals(copy.state().name()) ? there.parts() : load(copy, lent, asOf);
        int version = lent.version().number();
        return new County(copy.county(), copy.state().name(), asOf, version, parts, older, System.nanoTime());
    }

    private @Nullable County held(long county, LocalDate asOf, Lent lent) {
        synchronized (held) {
            County there = held.get(county);
            boolean same = there != null
                    && there.asOf().equals(asOf)
                    && there.version() == lent.version().number();
            return same ? there : null;
        }
    }

    private List<Part> load(ColumnarCopy.County copy, Lent lent, LocalDate asOf) {
        return blocks.of(copy, lent, asOf).stream()
                .map(loaded -> new Part(
                        loaded, lent.evaluator().judge(loaded.block()), Shortage.of(lent.evaluator(), loaded.block())))
                .toList();
    }

    private void keep(County county) {
        synchronized (held) {
            held.put(county.county(), county);
            long bytes = held.values().stream()
                    .mapToLong(one -> one.households() * BYTES)
                    .sum();
            Iterator<County> oldest = held.values().iterator();
            while (bytes > room && oldest.hasNext()) {
                County one = oldest.next();
                if (one != county) {
                    bytes -= one.households() * BYTES;
                    oldest.remove();
                }
            }
        }
    }
}
