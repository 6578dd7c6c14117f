package org.holdfast.office.assistance;

import org.holdfast.policy.book.PolicyBook;

/// The law in force, for those below whoever holds it. Screening holds it and answers.
public interface HelpLaw {
    /// As it stands in the running transaction; ask once and keep it for one piece of work.
    PolicyBook book();
}
