package org.holdfast.office.access.internal;

import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Within;
import org.springframework.stereotype.Component;

/// The range a posting gives to every statement. A class of its own so that a test can take it away and see the
/// second lock hold alone.
@Component
public class FirstLock {
    public Within around(Acting who) {
        return new Within(who.lo(), who.hi());
    }
}
