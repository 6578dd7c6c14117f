package org.holdfast.office.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody at a browser: keeps cookies, sends the form token and a request key with every form.
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI office;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";
    private String login = "";
    private String password = "";
    private boolean returning;

    public Visitor(URI office) {
        this.office = office;
    }

    /// One answer.
    public record Reply(int status, String body, String location, HttpResponse<String> raw) {}

    /// @throws IllegalStateException when the office does not let the visitor in
    public void signIn(String login, String password) {
        get("/sign-in");
        Reply reply = post("/sign-in", Map.of("login", login, "password", password));
        if (reply.status() != 303) {
            throw new IllegalStateException("Sign-in of " + login + " answered " + reply.status());
        }
        get("/me");
        this.login = login;
        this.password = password;
    }

    /// Signs in again when a session ended because a test moved the clock, as a person would.
    public Visitor returning() {
        returning = true;
        return this;
    }

    private boolean sentToTheDoor(Reply reply) {
        return returning
                && !login.isEmpty()
                && (reply.status() == 302 || reply.status() == 303)
                && reply.location().endsWith("/sign-in");
    }

    private void signInAgain() {
        String who = login;
        login = "";
        signIn(who, password);
    }

    public Reply get(String path) {
        Reply reply = send(HttpRequest.newBuilder(office.resolve(path)).GET());
        if (sentToTheDoor(reply)) {
            signInAgain();
            return send(HttpRequest.newBuilder(office.resolve(path)).GET());
        }
        return reply;
    }

    /// Sends a form with a fresh request key unless `form` carries one.
    public Reply post(String path, Map<String, String> form) {
        Reply reply = postOnce(path, form);
        if (sentToTheDoor(reply) && !path.equals("/sign-out")) {
            signInAgain();
            return postOnce(path, form);
        }
        return reply;
    }

    private Reply postOnce(String path, Map<String, String> form) {
        Map<String, String> all = new LinkedHashMap<>(form);
        all.putIfAbsent("request_key", UUID.randomUUID().toString());
        all.putIfAbsent("_csrf", token);
        String body = all.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(office.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /// Sends a file as a browser would, with the other fields.
    public Reply upload(String path, Map<String, String> form, String field, String fileName, byte[] content) {
        return upload(path, form, field, List.of(Map.entry(fileName, content)));
    }

    /// The same with several files under one field, by their names.
    public Reply upload(String path, Map<String, String> form, String field, List<Map.Entry<String, byte[]>> files) {
        String border = "----holdfast" + UUID.randomUUID();
        Map<String, String> all = new LinkedHashMap<>(form);
        all.putIfAbsent("request_key", UUID.randomUUID().toString());
        all.putIfAbsent("_csrf", token);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        all.forEach((name, value) ->
                body.writeBytes(part(border, "\"" + name + "\"", "", value.getBytes(StandardCharsets.UTF_8))));
        files.forEach(file -> body.writeBytes(part(
                border,
                "\"" + field + "\"; filename=\"" + file.getKey() + "\"",
                "\r\nContent-Type: application/octet-stream",
                file.getValue())));
        body.writeBytes(("--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(office.resolve(path))
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static byte[] part(String border, String name, String more, byte[] content) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(("--" + border + "\r\nContent-Disposition: form-data; name=" + name + more + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return part.toByteArray();
    }

    /// Follows the place a form answered with.
    public Reply follow(Reply reply) {
        return get(reply.location());
    }

    /// Sends anything, with the cookies; for tests that attack.
    public Reply send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> response = http.send(
                    request.timeout(Duration.ofSeconds(120)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            remember(response);
            return new Reply(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Location").orElse(""),
                    response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public String token() {
        return token;
    }

    private void remember(HttpResponse<String> response) {
        for (String set : response.headers().allValues("Set-Cookie")) {
            String pair = set.split(";", 2)[0];
            int equals = pair.indexOf('=');
            cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        Matcher found = TOKEN.matcher(response.body());
        if (found.find()) {
            token = found.group(1);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
