package org.holdfast.office.testing;

import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Acting;

/// Officers as the doors see them, for tests behind the screens.
public final class TestOfficers {
    private TestOfficers() {}

    /// The first posting that holds today of the account with this login.
    public static Acting of(TestOffice office, String login) {
        Accounts accounts = office.bean(Accounts.class);
        long account = accounts.accountOf(login).orElseThrow();
        return accounts.postingsOn(account, office.clock().today()).getFirst();
    }
}
