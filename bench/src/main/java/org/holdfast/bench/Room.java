package org.holdfast.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Says what a nation takes before it is written, and refuses when the disk is too small.
final class Room {

    /// Bytes a household took, with a tenth on top; measured on a nation of a million.
    private static final long SUMS = 150;

    private static final long MONEY = 50;
    /// Households a second that two threads wrote.
    private static final long RATE = 15_000;
    /// What must stay free for everybody else.
    private static final long SPARE = 1L << 30;

    private Room() {}

    /// @throws BenchRefused with the bytes needed and free
    static void check(Path folder, long households, boolean withMoney, PrintStream out) throws IOException {
        long needed = households * (SUMS + (withMoney ? MONEY : 0));
        long free = Files.getFileStore(folder).getUsableSpace();
        out.printf(
                "%,d households to write to %s: about %.1f GB and %d minutes%n",
                households, folder, needed / 1e9, 1 + households / RATE / 60);
        if (free - SPARE < needed) {
            throw new BenchRefused(("The disk of %s has %.1f GB free; %,d households need %.1f GB and 1 GB must stay"
                            + " free. Make room, name another folder (BENCH_DATA) or ask for fewer households.")
                    .formatted(folder, free / 1e9, households, needed / 1e9));
        }
    }
}
