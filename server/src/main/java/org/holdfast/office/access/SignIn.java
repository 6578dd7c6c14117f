package org.holdfast.office.access;

import java.util.Optional;

/// Checks who somebody is. Pages for it belong to the shell.
public interface SignIn {
    /// The account, when login and password fit. A wrong login and a wrong password look and take the same.
    ///
    /// @throws Refused when there were too many failures a moment ago
    Optional<Long> check(String login, String password, String address);

    /// True while no account exists at all and the one-time code of the first start is waiting.
    boolean awaitsFirstAdministrator();

    /// Opens the first account, a security administrator of the nation, with the one-time code.
    ///
    /// @throws Refused when the code is wrong, used or older than 30 minutes
    void openFirstAdministrator(String code, String login, String name, String password);

    /// Makes the one-time code of a fresh installation; empty once an account exists.
    Optional<String> firstCode();
}
