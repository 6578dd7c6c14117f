package org.holdfast.office.console.internal;

import java.time.Duration;
import org.holdfast.office.access.Acting;
import org.holdfast.office.intake.Batch;
import org.holdfast.office.intake.Imports;

/// Says every few seconds how far the newest file of a posting is, so that nobody at a terminal wonders whether
/// anything still happens.
final class ImportTicker implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Imports imports;
    private final Acting who;
    private final Thread thread;

    private ImportTicker(Imports imports, Acting who) {
        this.imports = imports;
        this.who = who;
        this.thread = Thread.ofVirtual().unstarted(this::tick);
    }

    /// Ticks until it is closed.
    static ImportTicker start(Imports imports, Acting who) {
        ImportTicker ticker = new ImportTicker(imports, who);
        ticker.thread.start();
        return ticker;
    }

    private void tick() {
        try {
            while (true) {
                Thread.sleep(EVERY);
                imports.latest(who, 1, 0).forEach(this::tell);
            }
        } catch (InterruptedException closed) {
            // The file is in.
        }
    }

    private void tell(Batch batch) {
        switch (batch.state()) {
            case RECEIVED ->
                System.out.println("  reading and checking: %,d rows so far"
                        .formatted(imports.running(batch).rows()));
            case APPLYING ->
                System.out.println("  applying: %,d of %,d rows"
                        .formatted(batch.counts().applied(), batch.counts().accepted()));
            case PREVIEWED, DONE, FAILED, WITHDRAWN -> {}
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
