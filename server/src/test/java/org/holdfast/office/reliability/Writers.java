package org.holdfast.office.reliability;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/// Eight people who give postings through the front door, each act under a key made before sending. Whoever
/// gets no definite answer usually tries again with the same key, as a browser or a phone would; sometimes
/// gives up.
final class Writers {
    private static final int WRITERS = 8;
    private static final double GIVES_UP = 0.15;

    private final History history;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicBoolean stop = new AtomicBoolean();

    Writers(History history) {
        this.history = history;
    }

    /// @param accounts one account for each writer to give postings to
    void start(List<Poster> senders, List<String> accounts, long seed) {
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            threads.add(Thread.ofVirtual()
                    .start(() -> write(number, senders.get(number), accounts.get(number), new Random(seed + number))));
        }
    }

    /// Lets everybody finish what is open.
    void finish() throws InterruptedException {
        stop.set(true);
        for (Thread thread : threads) {
            thread.join(60_000);
        }
    }

    private void write(int writer, Poster sender, String account, Random random) {
        for (int n = 0; !stop.get(); n++) {
            one(writer, sender, account, "op-" + writer + "-" + n, random);
            pause(5 + random.nextInt(25));
        }
    }

    private void one(int writer, Poster sender, String account, String operation, Random random) {
        UUID key = new UUID(random.nextLong(), random.nextLong());
        history.add(writer, operation, History.Kind.INVOKE, key.toString());
        for (int attempt = 0; attempt < 2_000; attempt++) {
            try {
                Poster.Reply reply = sender.post(account + "/postings", key, form(operation));
                if (reply.status() == 303 && reply.location().startsWith("/accounts/")) {
                    history.add(writer, operation, History.Kind.OK, "");
                    return;
                }
                if (reply.status() == 409 || reply.status() == 422) {
                    history.add(writer, operation, History.Kind.FAIL, Integer.toString(reply.status()));
                    return;
                }
                history.add(writer, operation, History.Kind.INFO, "status " + reply.status());
            } catch (IOException e) {
                history.add(writer, operation, History.Kind.INFO, String.valueOf(e.getMessage()));
            }
            if (random.nextDouble() < GIVES_UP) {
                return;
            }
            pause(60 + random.nextInt(200));
        }
    }

    private static Map<String, String> form(String operation) {
        LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneId.of("Asia/Shanghai"));
        return Map.of(
                "role",
                "bank",
                "unit",
                operation,
                "place",
                "0-0",
                "from",
                today.toString(),
                "until",
                today.plusYears(1).toString());
    }

    private static void pause(int milliseconds) {
        LockSupport.parkNanos(milliseconds * 1_000_000L);
    }
}
