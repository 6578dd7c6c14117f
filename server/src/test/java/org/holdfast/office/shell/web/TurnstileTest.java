package org.holdfast.office.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// P12 through the front door, in an office with one place at work and one to wait.
class TurnstileTest {
    private static TestOffice office;
    private static FreshCounty county;

    @BeforeAll
    static void open() {
        office = TestOffice.start(
                Map.of("holdfast.pages.at-work", 1, "holdfast.pages.waiting", 1, "holdfast.pages.patience", "1s"));
        county = office.freshCounty();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void whatCannotBeAnsweredInTimeIsRefusedInWordsBeforeAnythingIsDoneAndThePageAtWorkComesWhole() throws Exception {
        Visitor first = office.as(county.countyLogin());
        Visitor second = office.as(county.townshipLogin(1));
        CompletableFuture<Visitor.Reply> atWork;
        try (Connection busy = office.superuser();
                Statement sql = busy.createStatement()) {
            busy.setAutoCommit(false);
            sql.execute("lock table access.posting in access exclusive mode");
            long written = writtenBy(sql);
            atWork = CompletableFuture.supplyAsync(() -> first.get("/today"));
            waitUntilSomebodyWaits(sql);

            refusedInWords(second.get("/board"), "现在使用的人太多");
            refusedInWords(
                    second.send(HttpRequest.newBuilder(office.address().resolve("/board"))
                            .header("Accept-Language", "en-GB,en;q=0.9")
                            .GET()),
                    "Too many people are using the office");
            refusedInWords(second.post("/postings", Map.of("posting", "1")), "什么也没有改动");
            assertThat(writtenBy(sql)).as("rows of sessions and requests").isEqualTo(written);
            assertThat(office.visitor().get("/ready").status()).isEqualTo(200);
            assertThat(office.visitor().get("/sign-in").status()).isEqualTo(200);
            assertThat(office.visitor().get("/static/office.css").status()).isNotEqualTo(503);
            busy.rollback();
        }
        Visitor.Reply whole = atWork.get(30, TimeUnit.SECONDS);
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.body().strip()).endsWith("</html>");
        assertThat(second.get("/board").status()).as("a place became free").isEqualTo(200);
    }

    private static void refusedInWords(Visitor.Reply reply, String sentence) {
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.raw().headers().firstValue("Retry-After")).hasValue("1");
        assertThat(reply.raw().headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(reply.body()).contains(sentence);
        assertThat(reply.body().strip()).endsWith("</html>");
    }

    /// Everything a request writes before it does its work.
    private static long writtenBy(Statement sql) throws SQLException {
        return number(
                sql,
                "select coalesce(sum(last_access_time), 0) + (select count(*) from journal.entry)"
                        + " from access.spring_session");
    }

    private static void waitUntilSomebodyWaits(Statement sql) throws SQLException, InterruptedException {
        for (int i = 0; i < 100; i++) {
            if (number(sql, "select count(*) from pg_locks where not granted and relation = 'access.posting'::regclass")
                    > 0) {
                return;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("No page waits for the postings");
    }

    private static long number(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
