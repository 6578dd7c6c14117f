package org.holdfast.office.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.Test;

/// T-03 and T-04: a request that is sent again is answered again and not done again.
class RetryTest {
    private static final int HANGS_UP = Boolean.getBoolean("long") ? 10_000 : 200;

    private final TestOffice office = TestOffice.shared();
    private final FreshCounty county = office.freshCounty();
    private final Poster sender;
    private final String account;

    RetryTest() throws IOException {
        String login = "retry-" + county.number();
        FreshCounty.post(
                office,
                login,
                "security_admin",
                "县局",
                3,
                county.code(),
                office.clock().today());
        sender = Poster.signedIn(office.address(), login, TestOffice.PASSWORD);
        account = sender.post("/accounts", UUID.randomUUID(), Map.of("login", "of-" + login, "name", "同事"))
                .location();
    }

    @Test
    void aClientThatHangsUpAndTriesThreeTimesIsServedOnce() throws IOException {
        for (int i = 0; i < HANGS_UP; i++) {
            UUID key = UUID.randomUUID();
            Map<String, String> form = form("hang-" + county.number() + "-" + i);
            hangUp(sender.raw(account + "/postings", key, form), i % 7);
            List<Poster.Reply> replies = new ArrayList<>();
            for (int attempt = 0; attempt < 3; attempt++) {
                replies.add(sender.post(account + "/postings", key, form));
            }
            assertThat(replies)
                    .allMatch(reply -> reply.status() == 303)
                    .extracting(Poster.Reply::location)
                    .containsOnly(account);
        }
        assertThat(effects("hang-%"))
                .hasSize(HANGS_UP)
                .allSatisfy((unit, times) -> assertThat(times).as(unit).isEqualTo(1));
    }

    @Test
    void thirtyTwoAtOnceAreOneEffectAndThirtyOneRepetitions() throws Exception {
        for (int round = 0; round < 5; round++) {
            UUID key = UUID.randomUUID();
            Map<String, String> form = form("burst-" + county.number() + "-" + round);
            CountDownLatch together = new CountDownLatch(1);
            List<Future<Poster.Reply>> replies = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 32; i++) {
                    replies.add(threads.submit(() -> {
                        together.await();
                        return sender.post(account + "/postings", key, form);
                    }));
                }
                together.countDown();
            }
            for (Future<Poster.Reply> reply : replies) {
                assertThat(reply.get().status()).isIn(303, 409);
            }
        }
        assertThat(effects("burst-%"))
                .hasSize(5)
                .allSatisfy((unit, times) -> assertThat(times).as(unit).isEqualTo(1));
    }

    @Test
    void theSameKeyWithAnotherBodyOrAnotherRouteIsRefused() throws IOException {
        UUID key = UUID.randomUUID();
        assertThat(sender.post(account + "/postings", key, form("first-" + county.number()))
                        .status())
                .isEqualTo(303);
        assertThat(sender.post(account + "/postings", key, form("other-" + county.number()))
                        .status())
                .isEqualTo(409);
        assertThat(sender.post(account + "/disable", key, Map.of()).status()).isEqualTo(409);
        assertThat(sender.post(account + "/postings", key, form("first-" + county.number()))
                        .status())
                .isEqualTo(303);
        assertThat(effects("other-%")).isEmpty();
        assertThat(effects("first-%")).hasSize(1);
    }

    @Test
    void aRefusedRequestMayBeMendedUnderTheSameKey() throws IOException {
        UUID key = UUID.randomUUID();
        Map<String, String> wrong = new HashMap<>(form("mended-" + county.number()));
        wrong.put("until", "2000-01-01");
        assertThat(sender.post(account + "/postings", key, wrong).status()).isEqualTo(422);
        assertThat(sender.post(account + "/postings", key, form("mended-" + county.number()))
                        .status())
                .isEqualTo(303);
        assertThat(effects("mended-%")).hasSize(1);
    }

    @Test
    void aRequestWithoutAKeyChangesNothing() throws IOException {
        int before = effects("%").size();
        byte[] raw = sender.raw(account + "/postings", UUID.randomUUID(), form("keyless-" + county.number()));
        String text = new String(raw, java.nio.charset.StandardCharsets.US_ASCII)
                .replaceAll("request_key=[^&]*", "request_key=" + "x".repeat(36));
        try (Socket line = new Socket("127.0.0.1", office.port())) {
            line.setSoTimeout(10_000);
            line.getOutputStream().write(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            line.getOutputStream().flush();
            byte[] start = line.getInputStream().readNBytes(12);
            assertThat(new String(start, java.nio.charset.StandardCharsets.US_ASCII))
                    .isIn("HTTP/1.1 422", "HTTP/1.1 400");
        }
        assertThat(effects("%")).hasSize(before);
    }

    /// Sends everything and breaks the line before, while or after the answer is made.
    private void hangUp(byte[] request, int milliseconds) throws IOException {
        try (Socket line = new Socket("127.0.0.1", office.port())) {
            line.setSoLinger(true, 0);
            line.getOutputStream().write(request);
            line.getOutputStream().flush();
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, Integer> effects(String unit) {
        Map<String, Integer> effects = new HashMap<>();
        office.db()
                .sql("select unit_name, count(*)::int from access.posting join access.account using (account_id)"
                        + " where login = :login and unit_name like :unit group by 1")
                .param("login", "of-retry-" + county.number())
                .param("unit", unit)
                .query((row, n) -> effects.put(row.getString(1), row.getInt(2)))
                .list();
        return effects;
    }

    private Map<String, String> form(String unit) {
        return Map.of(
                "role",
                "bank",
                "unit",
                unit,
                "place",
                "3-" + county.code(),
                "from",
                "2022-06-08",
                "until",
                "2023-06-07");
    }
}
