package org.holdfast.office.access.web;

import java.io.Serializable;
import java.security.Principal;

/// What the session remembers of a person: the account's number and nothing else.
record SignedIn(long accountId) implements Serializable, Principal {
    @Override
    public String getName() {
        return Long.toString(accountId);
    }
}
