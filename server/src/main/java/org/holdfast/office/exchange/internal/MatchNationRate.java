package org.holdfast.office.exchange.internal;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.holdfast.matching.ExactIndex;
import org.holdfast.matching.Hands;
import org.holdfast.matching.IndexedLook;
import org.holdfast.matching.Likeness;
import org.holdfast.matching.Listed;
import org.holdfast.matching.NameSounds;
import org.holdfast.matching.Nation;
import org.holdfast.matching.Sought;
import org.holdfast.matching.SoundCodes;
import org.holdfast.office.access.Acting;
import org.holdfast.office.exchange.MatchMeasure;
import org.holdfast.office.exchange.internal.MatchCopy.Writing;
import org.holdfast.office.shell.BlindIndex;
import org.holdfast.office.shell.DataFolder;
import org.holdfast.office.shell.FileCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Measures matching at the size of the nation. The copy lies encrypted on disk as a real one does; keys of people
/// are drawn instead of hashed, what hashing costs is measured apart.
@Component
class MatchNationRate implements MatchMeasure {
    private static final int RUNS = 7;
    private static final int LOADS = 5;
    private static final int FLOOR = 62;
    private static final int BYTES_A_PERSON = 34;
    private static final int BYTES_A_RECORD = 48;
    private static final int BYTES_ON_DISK = 52;
    private static final int PIECE = 1 << 16;

    private final DataFolder data;
    private final FileCipher cipher;
    private final BlindIndex blind;
    private final NameSounds names = new NameSounds();

    MatchNationRate(DataFolder data, FileCipher cipher, BlindIndex blind) {
        this.data = data;
        this.cipher = cipher;
        this.blind = blind;
    }

    @Override
    public int measure(int records, int identities) {
        long memory = (long) identities * (BYTES_A_PERSON + ExactIndex.BYTES_A_KEY)
                + (long) records * BYTES_A_RECORD
                + (400L << 20);
        long disk = (long) identities * BYTES_ON_DISK;
        say(
                "%,d records against %,d people, seed %d: needs %,d MB of memory and %,d MB of disk",
                records, identities, InventedNation.SEED, memory >> 20, disk >> 20);
        try {
            Files.createDirectories(data.path());
            long free = Files.getFileStore(data.path()).getUsableSpace();
            if (Runtime.getRuntime().maxMemory() < memory || free < disk) {
                say(
                        "Not measured: %,d MB of memory and %,d MB of disk are to be had. Set HEAP, or measure with fewer people.",
                        Runtime.getRuntime().maxMemory() >> 20, free >> 20);
                return 1;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder cannot be measured", e);
        }
        MatchCopy copy = new MatchCopy(data.resolve("matching-measured"), cipher);
        try {
            InventedNation invented = new InventedNation(identities);
            Listed[] listed = new Listed[1];
            Taken writing = taken(() -> listed[0] = write(copy, invented));
            say("written, with inventing: %s", writing.words());
            matched(loaded(copy, listed[0]), records, identities);
            return 0;
        } finally {
            copy.drop();
        }
    }

    private static Listed write(MatchCopy copy, InventedNation invented) {
        try (Writing writing = copy.writing(0)) {
            for (int block = 0; block < invented.blocks(); block++) {
                writing.add(invented.block(block));
            }
            return writing.finish();
        }
    }

    private Nation loaded(MatchCopy copy, Listed listed) {
        AtomicReference<@Nullable Nation> nation = new AtomicReference<>();
        Taken[] all = new Taken[LOADS];
        for (int i = 0; i < LOADS; i++) {
            nation.set(null);
            System.gc();
            all[i] = taken(() -> {
                try {
                    nation.set(copy.load(listed));
                } catch (MatchCopy.Damaged e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        say("figures match-load people=%d %s", listed.people(), median(all).figures());
        return Objects.requireNonNull(nation.get());
    }

    private void matched(Nation nation, int records, int identities) {
        say("figures match-keys %s", keys(Math.min(records, 1_000_000)));
        InventedBatch batch = new InventedBatch(nation, identities, records, InventedNation.SEED + 1, names);
        int[] found = new int[records];
        Taken[] exact = new Taken[RUNS];
        for (int i = 0; i < RUNS; i++) {
            exact[i] = taken(() -> Hands.each(
                    (records + PIECE - 1) / PIECE,
                    piece -> nation.match(
                            batch.high,
                            batch.low,
                            batch.name,
                            batch.text,
                            piece * PIECE,
                            Math.min(records, (piece + 1) * PIECE),
                            found)));
        }
        long right = IntStream.range(0, records)
                .filter(i -> found[i] >= 0 && found[i] == batch.truth[i])
                .count();
        long wrong = IntStream.range(0, records)
                .filter(i -> found[i] >= 0 && found[i] != batch.truth[i])
                .count();
        say(
                "figures match-exact records=%d found=%d wrong=%d %s",
                records, right, wrong, median(exact).figures());
        int[] left = IntStream.range(0, records).filter(i -> found[i] < 0).toArray();
        closer("closer", nation, batch, Arrays.copyOf(left, Math.min(left.length, records / 100)), RUNS);
        closer("all-left", nation, batch, left, 1);
        say(
                "figures match-memory peak=%d heap=%d",
                peak() >> 10, Runtime.getRuntime().maxMemory() >> 20);
    }

    private void closer(String what, Nation nation, InventedBatch batch, int[] rows, int runs) {
        Likeness likeness = new Likeness(names);
        SoundCodes sounds = new SoundCodes(names);
        Taken[] all = new Taken[runs];
        List<Sought> last = List.of();
        for (int i = 0; i < runs; i++) {
            List<Sought> records = batch.sought(rows, InventedNation.SEED + 2);
            all[i] = taken(() -> IndexedLook.at(nation, records, sounds, likeness, FLOOR, 0, Acting.NATION_END));
            last = records;
        }
        int known = 0, shown = 0, first = 0, among = 0, strangers = 0;
        for (Sought record : last) {
            int truth = batch.truth[(int) record.rowNo];
            List<Sought.Found> likeliest = record.likeliest();
            boolean any = !likeliest.isEmpty();
            if (truth == InventedBatch.STRANGER) {
                strangers += any ? 1 : 0;
                continue;
            }
            known++;
            shown += any ? 1 : 0;
            first += any && likeliest.getFirst().who().personId() == truth ? 1 : 0;
            among += likeliest.stream().anyMatch(one -> one.who().personId() == truth) ? 1 : 0;
        }
        say(
                "figures match-%s records=%d known=%d shown=%d right-first=%d right-shown=%d strangers-shown=%d recall=%.3f precision=%.3f %s",
                what,
                rows.length,
                known,
                shown,
                first,
                among,
                strangers,
                (double) first / Math.max(1, known),
                (double) first / Math.max(1, shown + strangers),
                median(all).figures());
    }

    private String keys(int sample) {
        int pieces = (sample + PIECE - 1) / PIECE;
        Taken[] all = new Taken[5];
        for (int i = 0; i < all.length; i++) {
            all[i] = taken(() -> Hands.each(pieces, piece -> {
                for (int n = piece * PIECE; n < Math.min(sample, (piece + 1) * PIECE); n++) {
                    if (blind.of("document", "%018d".formatted(n)).length != 32) {
                        throw new IllegalStateException("A keyed hash has 32 bytes");
                    }
                }
            }));
        }
        Taken median = median(all);
        return "sample=%d rate=%.0f %s".formatted(sample, sample / median.wall(), median.figures());
    }

    private record Taken(double wall, double cpu) {
        String figures() {
            return "wall=%.2f cpu=%.2f".formatted(wall, cpu);
        }

        String words() {
            return "%.1f s, %.1f s of processor time".formatted(wall, cpu);
        }
    }

    private static Taken taken(Runnable work) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long began = System.nanoTime();
        work.run();
        return new Taken((System.nanoTime() - began) / 1e9, (system.getProcessCpuTime() - cpu) / 1e9);
    }

    private static Taken median(Taken[] all) {
        double[] wall = Arrays.stream(all).mapToDouble(Taken::wall).sorted().toArray();
        double[] cpu = Arrays.stream(all).mapToDouble(Taken::cpu).sorted().toArray();
        return new Taken(wall[wall.length / 2], cpu[cpu.length / 2]);
    }

    /// Most memory this process ever held, in kB; 0 where the kernel does not tell.
    private static long peak() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static void say(String words, Object... values) {
        System.out.println(words.formatted(values));
    }
}
