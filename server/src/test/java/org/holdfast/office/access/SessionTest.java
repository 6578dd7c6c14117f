package org.holdfast.office.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// S-05 and S-06: when a session begins and ends.
class SessionTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final TestOffice office = TestOffice.shared();
    private final FreshCounty county = office.freshCounty();
    private Duration moved = Duration.ZERO;

    @AfterEach
    void putTheClockBack() {
        office.clock().advance(moved.negated());
    }

    @Test
    void thirtyIdleMinutesEndASessionAndTwentyNineDoNot() {
        Visitor visitor = signedIn();
        wait(Duration.ofMinutes(29));
        assertThat(isInside(visitor)).isTrue();
        wait(Duration.ofMinutes(29));
        assertThat(isInside(visitor)).isTrue();
        wait(Duration.ofMinutes(31));
        assertThat(isInside(visitor)).isFalse();
    }

    @Test
    void tenHoursEndASessionHoweverBusy() {
        Visitor visitor = signedIn();
        for (int i = 0; i < 20; i++) {
            wait(Duration.ofMinutes(29));
            assertThat(isInside(visitor)).as("after %d minutes", 29 * (i + 1)).isTrue();
        }
        wait(Duration.ofMinutes(21));
        assertThat(isInside(visitor)).as("after ten hours and a minute").isFalse();
    }

    @Test
    void aClockThatJumpsForwardEndsASessionAndOneSetBackDoesNotLengthenIt() {
        Visitor first = signedIn();
        wait(Duration.ofDays(1));
        assertThat(isInside(first)).isFalse();

        Visitor second = signedIn();
        wait(MINUTE.multipliedBy(20));
        assertThat(isInside(second)).isTrue();
        wait(Duration.ofHours(-3));
        assertThat(isInside(second)).as("set back three hours").isFalse();
    }

    @Test
    void leavingEndsTheSessionOnTheServerToo() {
        Visitor visitor = signedIn();
        String kept = visitor.cookies().get("holdfast");
        visitor.post("/sign-out", Map.of());
        visitor.cookies().put("holdfast", kept);

        assertThat(isInside(visitor)).isFalse();
    }

    @Test
    void aDisabledAccountIsOutsideAtOnce() {
        Visitor visitor = signedIn();
        Accounts accounts = office.bean(Accounts.class);
        accounts.disable(accounts.accountOf(county.villageLogin(1, 1)).orElseThrow());

        assertThat(isInside(visitor)).isFalse();
        assertThat(office.visitor().get("/me").status()).isIn(302, 303);
    }

    @Test
    void anEndedPostingIsWorthNothingAtTheNextRequest() {
        Visitor visitor = office.visitor();
        visitor.signIn(county.villageLogin(1, 2), TestOffice.PASSWORD);
        assertThat(isInside(visitor)).isTrue();
        office.db()
                .sql("update access.posting set ended_on = :day where region_code = :village")
                .param("day", office.clock().today())
                .param("village", county.village(1, 2))
                .update();

        assertThat(isInside(visitor)).isFalse();
    }

    @Test
    void aPlantedSessionNumberIsNotTakenOver() {
        Visitor visitor = office.visitor();
        visitor.get("/sign-in");
        visitor.cookies().put("holdfast", "planted-by-somebody-else");
        visitor.get("/sign-in");
        String before = visitor.cookies().get("holdfast");
        visitor.signIn(county.countyLogin(), TestOffice.PASSWORD);

        assertThat(visitor.cookies().get("holdfast"))
                .isNotEqualTo("planted-by-somebody-else")
                .isNotEqualTo(before);
    }

    @Test
    void sessionNumbersAreTwoHundredAndFiftySixRandomBitsInAGuardedCookie() {
        Visitor visitor = office.visitor();
        Visitor.Reply reply = visitor.get("/sign-in");
        String cookie = reply.raw().headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("holdfast="))
                .findFirst()
                .orElseThrow();

        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
        assertThat(visitor.cookies())
                .hasEntrySatisfying("holdfast", id -> assertThat(id).hasSizeGreaterThanOrEqualTo(43));
    }

    private Visitor signedIn() {
        Visitor visitor = office.visitor();
        visitor.signIn(county.villageLogin(1, 1), TestOffice.PASSWORD);
        return visitor;
    }

    private static boolean isInside(Visitor visitor) {
        return visitor.get("/me").status() == 200;
    }

    private void wait(Duration step) {
        office.clock().advance(step);
        moved = moved.plus(step);
    }
}
