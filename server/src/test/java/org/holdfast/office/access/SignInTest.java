package org.holdfast.office.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.Test;

class SignInTest {
    private final TestOffice office = TestOffice.shared();

    @Test
    void aRightPasswordOpensTheDoorAndTheSessionChangesItsNumber() {
        FreshCounty county = office.freshCounty();
        Visitor visitor = office.visitor();
        visitor.get("/sign-in");
        String before = visitor.cookies().get("holdfast");

        visitor.signIn(county.countyLogin(), TestOffice.PASSWORD);

        assertThat(visitor.cookies().get("holdfast")).isNotEqualTo(before);
    }

    @Test
    void aWrongAccountAndAWrongPasswordLookTheSame() {
        FreshCounty county = office.freshCounty();
        Visitor visitor = office.visitor();
        visitor.get("/sign-in");

        Visitor.Reply wrongPassword =
                visitor.post("/sign-in", Map.of("login", county.countyLogin(), "password", "not-the-password"));
        Visitor.Reply wrongAccount =
                visitor.post("/sign-in", Map.of("login", "nobody-here", "password", "not-the-password"));

        assertThat(wrongPassword.status()).isEqualTo(401).isEqualTo(wrongAccount.status());
        assertThat(stripped(wrongPassword)).isEqualTo(stripped(wrongAccount));
    }

    private static String stripped(Visitor.Reply reply) {
        return reply.body().replaceAll("value=\"[^\"]*\"", "");
    }
}
