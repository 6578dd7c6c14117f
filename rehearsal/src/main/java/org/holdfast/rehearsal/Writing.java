package org.holdfast.rehearsal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.holdfast.rehearsal.Scribe.Heading;

/// Villages are made on several threads and written in the order of their codes by one, so the bytes do not
/// depend on the threads. A few villages per thread are in flight; nothing else is held.
final class Writing {

    private static final int AHEAD_PER_THREAD = 3;

    private final Rehearsal rehearsal;
    private final Path folder;
    private final Format format;
    private final int threads;
    private final Consumer<String> say;
    private final Queue<Scribe> idle = new ConcurrentLinkedQueue<>();
    private final List<OutputStream> files = new ArrayList<>();
    private final List<Heading> headings;
    private final long[] rows;
    private long households;
    private long persons;

    /// One village on paper.
    private record Done(Scribe scribe, int households, int persons) {}

    Writing(Rehearsal rehearsal, Path folder, Format format, int threads, Consumer<String> say) {
        this.rehearsal = rehearsal;
        this.folder = folder;
        this.format = format;
        this.threads = Math.max(1, threads);
        this.say = say;
        Scribe first = format.scribe(rehearsal);
        idle.add(first);
        this.headings = first.files();
        this.rows = new long[headings.size()];
    }

    Written run() throws IOException {
        long begin = System.nanoTime();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            open();
            inOrder(workers, begin);
        } finally {
            for (OutputStream file : files) {
                file.close();
            }
        }
        Map<String, Long> counted = new LinkedHashMap<>();
        for (int i = 0; i < rows.length; i++) {
            counted.put(headings.get(i).file(), rows[i]);
        }
        Written written = new Written(households, persons, counted);
        Manifest.write(folder, rehearsal.spec(), written);
        return written;
    }

    private void open() throws IOException {
        for (Heading heading : headings) {
            Path file = folder.resolve(heading.file());
            Path above = file.getParent();
            if (above != null) {
                Files.createDirectories(above);
            }
            OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
            files.add(out);
            out.write(heading.text().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void inOrder(ExecutorService workers, long begin) throws IOException {
        ArrayDeque<Future<Done>> ahead = new ArrayDeque<>();
        int next = 0;
        int last = rehearsal.plan().villages();
        long spokenAt = begin;
        while (next < last || !ahead.isEmpty()) {
            while (next < last && ahead.size() < threads * AHEAD_PER_THREAD) {
                int index = next++;
                if (rehearsal.plan().householdsIn(index) > 0) {
                    ahead.add(workers.submit(() -> village(index)));
                }
            }
            if (!ahead.isEmpty()) {
                put(take(ahead.remove()));
            }
            if (System.nanoTime() - spokenAt > 2_000_000_000L) {
                spokenAt = System.nanoTime();
                report(begin);
            }
        }
        report(begin);
    }

    private void report(long begin) {
        double seconds = Math.max(0.001, (System.nanoTime() - begin) / 1e9);
        say.accept("%,d of %,d households, %,d people, %,.0f people a second"
                .formatted(households, rehearsal.households(), persons, persons / seconds));
    }

    private static Done take(Future<Done> village) throws IOException {
        try {
            return village.get();
        } catch (ExecutionException failed) {
            throw new IOException("A village could not be made: " + failed.getMessage(), failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("The rehearsal was stopped.", stopped);
        }
    }

    private Done village(int index) {
        Scribe free = idle.poll();
        Scribe scribe = free == null ? format.scribe(rehearsal) : free;
        Village village = rehearsal.village(index);
        Maker maker = new Maker(rehearsal.spec().asOf(), rehearsal.identity());
        scribe.begin(village);
        int many = rehearsal.plan().householdsIn(index);
        int serial = 0;
        int people = 0;
        for (int number = 1; number <= many; number++) {
            Household home = maker.make(village, number, serial);
            scribe.household(home, serial);
            serial += home.members;
            people += home.size();
        }
        scribe.end();
        return new Done(scribe, many, people);
    }

    private void put(Done village) throws IOException {
        List<Bytes> pages = village.scribe().pages();
        for (int i = 0; i < pages.size(); i++) {
            pages.get(i).writeTo(files.get(i));
            rows[i] += pages.get(i).rows();
        }
        households += village.households();
        persons += village.persons();
        idle.add(village.scribe());
    }
}
