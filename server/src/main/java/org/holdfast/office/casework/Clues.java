package org.holdfast.office.casework;

import org.holdfast.office.access.Within;

/// The door for whoever found something: screening, a department's feed, a declaration, a cadre.
public interface Clues {
    /// Merges a batch into clues and question lists, set-wise, in the running transaction: one open clue a
    /// household, new reasons join it, a fact already checked joins the closed check, a rule that stopped
    /// firing is marked so.
    ///
    /// @param journalEntry the entry of the act that caused this, named by what changes
    Received receive(Within within, ClueBatch batch, long journalEntry);
}
