package org.holdfast.office.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.Test;

/// S-01 and S-02: no default account, and a wrong account is not told from a wrong password.
class DoorTest {
    private final TestOffice office = TestOffice.shared();

    @Test
    void aFreshInstallationHasNoAccountAndItsCodeOpensOnceAndNotAfterThirtyMinutes() {
        try (Fresh fresh = new Fresh(TestOffice.start(Map.of()))) {
            for (String login : List.of("admin", "root", "holdfast", "county-1", "demo", "test")) {
                for (String password : List.of("admin", "password", "123456", "holdfast", TestOffice.PASSWORD)) {
                    assertThat(enter(fresh.office(), login, password)).as(login).isNotEqualTo(303);
                }
            }
            SignIn signIn = fresh.office().bean(SignIn.class);
            String old = signIn.firstCode().orElseThrow();
            fresh.office().clock().advance(java.time.Duration.ofMinutes(31));
            assertThat(first(fresh.office(), old))
                    .as("a code of 31 minutes ago")
                    .isEqualTo(422);
            String code = signIn.firstCode().orElseThrow();
            assertThat(first(fresh.office(), "guess")).isEqualTo(422);
            assertThat(first(fresh.office(), code)).isEqualTo(303);
            assertThat(first(fresh.office(), code)).as("the same code again").isEqualTo(404);
            assertThat(enter(fresh.office(), "first-admin", TestOffice.PASSWORD))
                    .isEqualTo(303);
        }
    }

    @Test
    void aWrongAccountTakesAsLongAsAWrongPassword() {
        FreshCounty county = office.freshCounty();
        SignIn signIn = office.bean(SignIn.class);
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            known.add(nanoseconds(signIn, county.countyLogin(), "198.51.100." + i));
            unknown.add(nanoseconds(signIn, "nobody-" + county.number(), "198.51.100." + (100 + i)));
        }
        double ratio = median(known) / (double) median(unknown);

        assertThat(ratio).as("median time, known over unknown account").isBetween(0.75, 1.33);
    }

    @Test
    void theSixthFailureWaitsAndAnotherAddressDoesNot() {
        FreshCounty county = office.freshCounty();
        SignIn signIn = office.bean(SignIn.class);
        for (int i = 0; i < 5; i++) {
            assertThat(signIn.check(county.countyLogin(), "wrong", "203.0.113.7"))
                    .isEmpty();
        }

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> signIn.check(county.countyLogin(), TestOffice.PASSWORD, "203.0.113.7"))
                .isInstanceOf(Refused.class);
        assertThat(signIn.check(county.countyLogin(), TestOffice.PASSWORD, "203.0.113.8"))
                .isPresent();
    }

    private static long nanoseconds(SignIn signIn, String login, String address) {
        long began = System.nanoTime();
        assertThat(signIn.check(login, "not-the-password", address)).isEmpty();
        return System.nanoTime() - began;
    }

    private static long median(List<Long> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    private static int enter(TestOffice office, String login, String password) {
        Visitor visitor = office.visitor();
        visitor.get("/first-administrator");
        return visitor.post("/sign-in", Map.of("login", login, "password", password))
                .status();
    }

    private static int first(TestOffice office, String code) {
        Visitor visitor = office.visitor();
        visitor.get("/first-administrator");
        visitor.get("/sign-in");
        return visitor.post(
                        "/first-administrator",
                        Map.of("code", code, "login", "first-admin", "name", "管理员", "password", TestOffice.PASSWORD))
                .status();
    }

    private record Fresh(TestOffice office) implements AutoCloseable {
        @Override
        public void close() {
            office.close();
        }
    }
}
