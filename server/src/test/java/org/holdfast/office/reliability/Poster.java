package org.holdfast.office.reliability;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A signed-in sender that any number of threads may use and that outlives a restart of the server: one
/// session, one form token, request keys chosen by the caller.
final class Poster {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /// What came back.
    record Reply(int status, String location, String body) {}

    private final URI office;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private volatile String cookie = "";
    private volatile String token = "";

    Poster(URI office) {
        this.office = office;
    }

    static Poster signedIn(URI office, String login, String password) throws IOException {
        Poster poster = new Poster(office);
        poster.get("/sign-in");
        Reply reply = poster.post("/sign-in", UUID.randomUUID(), Map.of("login", login, "password", password));
        if (reply.status() != 303) {
            throw new IOException("sign-in answered " + reply.status());
        }
        poster.get("/me");
        return poster;
    }

    Reply get(String path) throws IOException {
        return send(HttpRequest.newBuilder(office.resolve(path)).GET());
    }

    Reply post(String path, UUID key, Map<String, String> form) throws IOException {
        return send(HttpRequest.newBuilder(office.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body(key, form))));
    }

    /// The same request as bytes, for a client that hangs up.
    byte[] raw(String path, UUID key, Map<String, String> form) {
        String body = body(key, form);
        return ("POST " + path + " HTTP/1.1\r\nHost: " + office.getAuthority() + "\r\nCookie: " + cookie
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private String body(UUID key, Map<String, String> form) {
        Map<String, String> all = new LinkedHashMap<>(form);
        all.put("request_key", key.toString());
        all.put("_csrf", token);
        return all.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Reply send(HttpRequest.Builder request) throws IOException {
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        try {
            HttpResponse<String> response = http.send(
                    request.timeout(Duration.ofSeconds(20)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            response.headers().allValues("Set-Cookie").stream()
                    .filter(set -> set.startsWith("holdfast="))
                    .forEach(set -> cookie = set.split(";", 2)[0]);
            Matcher found = TOKEN.matcher(response.body());
            if (found.find()) {
                token = found.group(1);
            }
            return new Reply(
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse(""),
                    response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
