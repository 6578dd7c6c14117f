package org.holdfast.office.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.Routes;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.Test;

/// S-18, 25, 50, 51, 53: what every answer carries, and who may send.
class WebWallTest {
    private final TestOffice office = TestOffice.shared();
    private final FreshCounty county = office.freshCounty();
    private final Visitor officer = office.as(county.countyLogin());

    @Test
    void everyAnswerCarriesTheHeadersErrorsIncluded() {
        List<Visitor.Reply> replies = new ArrayList<>(List.of(
                office.visitor().get("/sign-in"),
                office.visitor().get("/no-such-page"),
                office.visitor().get("/static/holdfast.css"),
                office.visitor().get("/ready"),
                office.visitor().post("/sign-in", Map.of("login", "x")),
                officer.get("/no-such-page"),
                officer.get("/clues/" + UUID.randomUUID()),
                officer.get("/clues/;a=b"),
                officer.get("/clues/not-a-number"),
                officer.post("/me", Map.of()),
                officer.send(HttpRequest.newBuilder(office.address().resolve("/me"))
                        .method("DELETE", HttpRequest.BodyPublishers.noBody()))));
        Routes.of(office).withoutVariables("GET").forEach(path -> replies.add(officer.get(path)));

        assertThat(replies).hasSizeGreaterThan(14);
        for (Visitor.Reply reply : replies) {
            String where = reply.raw().uri() + " " + reply.status();
            assertThat(header(reply, "Content-Security-Policy"))
                    .as(where)
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'")
                    .doesNotContain("unsafe-inline", "unsafe-eval", "http:", "https:", "*");
            assertThat(header(reply, "X-Content-Type-Options")).as(where).isEqualTo("nosniff");
            assertThat(header(reply, "Strict-Transport-Security")).as(where).contains("max-age=");
            assertThat(header(reply, "Referrer-Policy")).as(where).isEqualTo("same-origin");
            assertThat(header(reply, "Cross-Origin-Opener-Policy")).as(where).isEqualTo("same-origin");
            assertThat(reply.raw().headers().map().keySet())
                    .as(where)
                    .noneMatch(
                            name -> Set.of("server", "x-powered-by").contains(name.toLowerCase(java.util.Locale.ROOT)));
            assertThat(reply.body()).as(where).doesNotContain("Exception", "at org.", "Tomcat", "Whitelabel", "Spring");
        }
    }

    @Test
    void personalPagesAreNotKeptByAnyCache() {
        List<String> pages = Routes.of(office).withoutVariables("GET").stream()
                .filter(path -> !path.equals("/ready"))
                .toList();
        for (String path : pages) {
            Visitor.Reply reply = officer.get(path);
            if (reply.status() == 200) {
                assertThat(header(reply, "Cache-Control")).as(path).contains("no-store");
            }
        }
        Visitor.Reply leaving = officer.post("/sign-out", Map.of());
        assertThat(header(leaving, "Clear-Site-Data")).contains("storage").contains("cache");
        officer.signIn(county.countyLogin(), TestOffice.PASSWORD);
    }

    @Test
    void noUnsafeRouteListensToAnotherSiteOrToAFormWithoutToken() {
        List<Routes.Route> unsafe = Routes.of(office).all().stream()
                .filter(route -> !route.method().equals("GET"))
                .toList();
        assertThat(unsafe).hasSizeGreaterThan(5);
        for (Routes.Route route : unsafe) {
            String path =
                    route.pattern().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
            String where = route.toString();
            assertThat(sent(path, "", "", "").status())
                    .as(where + " without token")
                    .isEqualTo(403);
            assertThat(sent(path, "x".repeat(40), "", "").status())
                    .as(where + " with a wrong token")
                    .isEqualTo(403);
            assertThat(sent(path, officer.token(), "Origin", "https://example.org")
                            .status())
                    .as(where + " from another origin")
                    .isEqualTo(403);
            assertThat(sent(path, officer.token(), "Origin", "null").status())
                    .as(where + " opaque")
                    .isEqualTo(403);
            assertThat(sent(path, officer.token(), "Sec-Fetch-Site", "cross-site")
                            .status())
                    .as(where + " cross-site")
                    .isEqualTo(403);
        }
    }

    @Test
    void methodsThatAreNotUsedAreRefusedAndTraceIsOff() throws IOException {
        for (String method : List.of("PUT", "DELETE", "PATCH")) {
            int status = officer.send(HttpRequest.newBuilder(office.address().resolve("/me"))
                            .header("X-CSRF-TOKEN", officer.token())
                            .method(method, HttpRequest.BodyPublishers.noBody()))
                    .status();
            assertThat(status).as(method).isIn(403, 405);
        }
        assertThat(raw("TRACE / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Secret: 1\r\nConnection: close\r\n\r\n"))
                .doesNotContain("X-Secret")
                .containsPattern("HTTP/1.1 40[0-9]");
    }

    @Test
    void nothingOfTheMachineIsOpen() {
        for (String path : List.of(
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/static/",
                "/static",
                "/../application.yaml",
                "/static/../application.yaml",
                "/static/%2e%2e/application.yaml",
                "/WEB-INF/web.xml",
                "/h2-console",
                "/swagger-ui.html",
                "/v3/api-docs",
                "/.git/config",
                "/webjars/",
                "/me/x.css")) {
            Visitor.Reply reply =
                    officer.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + office.port() + path)));
            assertThat(reply.status()).as(path).isIn(400, 403, 404);
        }
    }

    @Test
    void numbersThatCanBeCountedUpAreNotInAddresses() {
        for (Routes.Route route : Routes.of(office).all()) {
            route.variables()
                    .forEach((name, type) ->
                            assertThat(type).as(route + " {" + name + "}").isNotIn(int.class, Integer.class));
        }
    }

    private Visitor.Reply sent(String path, String token, String header, String value) {
        String body = "request_key=" + UUID.randomUUID() + (token.isEmpty() ? "" : "&_csrf=" + token);
        HttpRequest.Builder request = HttpRequest.newBuilder(office.address().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!header.isEmpty()) {
            request.header(header, value);
        }
        return officer.send(request);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", office.port());
                OutputStream out = socket.getOutputStream()) {
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String header(Visitor.Reply reply, String name) {
        return reply.raw().headers().firstValue(name).orElse("");
    }
}
