import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long pages take while many people use the office at once.
///
/// `java scripts/measure/Pages.java ADDRESS USERS SECONDS PAUSE-MS login=password …`: every user signs in with one
/// of the accounts and opens the pages of their day, with a pause between two of them as somebody who reads. Loopback
/// only. Prints the median, the 95th and the 99th of a hundred by page.
public class Pages {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern DOOR = Pattern.compile("href=\"(/(?:clues|households)/[0-9a-f-]{36})\"");
    private static final List<String> PAGES =
            List.of("/today", "/clues?filter=OPEN", "/cases?filter=OPEN", "/board", "/rows?indicator=CLUES_OPEN", "/map", "/rules");

    private final URI office;
    private final Map<String, List<Long>> took = new ConcurrentHashMap<>();

    Pages(URI office) {
        this.office = office;
    }

    public static void main(String[] words) throws Exception {
        if (words.length < 5) {
            System.err.println("Say: Pages ADDRESS USERS SECONDS PAUSE-MS login=password …");
            System.exit(2);
        }
        URI office = URI.create(words[0]);
        if (!List.of("127.0.0.1", "localhost", "[::1]").contains(office.getHost())) {
            System.err.println("Only an office on this machine is measured; " + office.getHost() + " is not one.");
            System.exit(2);
        }
        new Pages(office).run(
                Integer.parseInt(words[1]), Integer.parseInt(words[2]), Long.parseLong(words[3]),
                List.of(words).subList(4, words.length));
    }

    private void run(int users, int seconds, long pause, List<String> accounts) throws Exception {
        List<User> people = new ArrayList<>();
        for (int i = 0; i < users; i++) {
            String[] account = accounts.get(i % accounts.size()).split("=", 2);
            people.add(new User(account[0], account[1]));
        }
        for (String page : PAGES) {
            people.getFirst().open(page);
        }
        took.clear();
        long until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> done = new ArrayList<>();
            people.forEach(user -> done.add(threads.submit(() -> {
                user.day(until, pause);
                return null;
            })));
            for (Future<?> one : done) {
                one.get();
            }
        }
        long[] all = took.values().stream().flatMap(List::stream).mapToLong(Long::longValue).sorted().toArray();
        took.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(page -> say(
                page.getKey(), page.getValue().stream().mapToLong(Long::longValue).sorted().toArray(), seconds));
        say("all", all, seconds);
    }

    private static void say(String page, long[] sorted, int seconds) {
        System.out.printf("%-28s %7d pages  %6.1f a second  median %5d ms  p95 %5d ms  p99 %5d ms%n",
                page, sorted.length, sorted.length / (double) seconds,
                at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99));
    }

    private static long at(long[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1_000_000;
    }

    /// Somebody at a browser of their own.
    private final class User {
        private final HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
        private final Map<String, String> cookies = new LinkedHashMap<>();
        private final Map<String, List<String>> doors = new HashMap<>();

        User(String login, String password) throws Exception {
            String form = send(HttpRequest.newBuilder(office.resolve("/sign-in")).GET()).body();
            Matcher token = TOKEN.matcher(form);
            if (!token.find()) {
                throw new IllegalStateException("The sign-in page carries no token");
            }
            String body = "login=" + encode(login) + "&password=" + encode(password) + "&_csrf=" + encode(token.group(1))
                    + "&request_key=" + UUID.randomUUID();
            int status = send(HttpRequest.newBuilder(office.resolve("/sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body)))
                    .statusCode();
            if (status != 303) {
                throw new IllegalStateException("Sign-in of " + login + " answered " + status);
            }
        }

        void day(long until, long pause) throws Exception {
            Thread.sleep(ThreadLocalRandom.current().nextLong(pause + 1));
            for (int i = ThreadLocalRandom.current().nextInt(PAGES.size()); System.nanoTime() < until; i++) {
                open(PAGES.get(i % PAGES.size()));
                Thread.sleep(pause / 2 + ThreadLocalRandom.current().nextLong(pause + 1));
                List<String> seen = doors.getOrDefault(PAGES.get(i % PAGES.size()), List.of());
                if (!seen.isEmpty() && System.nanoTime() < until) {
                    open(seen.get(ThreadLocalRandom.current().nextInt(seen.size())));
                    Thread.sleep(pause / 2 + ThreadLocalRandom.current().nextLong(pause + 1));
                }
            }
        }

        void open(String path) throws Exception {
            long began = System.nanoTime();
            HttpResponse<String> answer = send(HttpRequest.newBuilder(office.resolve(path)).GET());
            long nanos = System.nanoTime() - began;
            if (answer.statusCode() == 403) {
                return;
            }
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
            took.computeIfAbsent(path.replaceAll("/[0-9a-f-]{36}", "/…"),
                    name -> java.util.Collections.synchronizedList(new ArrayList<>())).add(nanos);
            Matcher door = DOOR.matcher(answer.body());
            List<String> found = new ArrayList<>();
            while (door.find()) {
                found.add(door.group(1));
            }
            doors.put(path, found);
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
            if (!cookies.isEmpty()) {
                StringBuilder all = new StringBuilder();
                cookies.forEach((name, value) -> all.append(all.isEmpty() ? "" : "; ").append(name).append('=').append(value));
                request.header("Cookie", all.toString());
            }
            HttpResponse<String> answer = http.send(
                    request.header("Origin", office.toString().replaceAll("/$", "")).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            answer.headers().allValues("Set-Cookie").forEach(cookie -> {
                String[] pair = cookie.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            });
            return answer;
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
