package org.holdfast.office.casework;

import java.time.LocalDate;
import org.holdfast.office.access.Within;

/// The door for whoever found something: screening, a department's feed, a declaration, a cadre.
public interface Clues {
    /// Merges a batch into clues and question lists, set-wise, in the running transaction: one open clue a
    /// household, new reasons join it, a fact already checked joins the closed check, a rule that stopped
    /// firing is marked so.
    ///
    /// @param journalEntry the entry of the act that caused this, named by what changes
    Received receive(Within within, ClueBatch batch, long journalEntry);

    /// Opens the week's clues out of the queue, the strongest first, up to the cap of each village in scope.
    /// Called when judging is done: in the middle of it the strongest would not be known yet. Doing it twice
    /// opens nothing the second time.
    ///
    /// @param within of one county: the cap is the county's
    /// @return how many were opened
    int openThisWeek(Within within, LocalDate day, long journalEntry);

    /// Opens whoever may not wait and waits nevertheless: nobody, as long as each batch opens its own. Called once a
    /// night in each county.
    ///
    /// @return how many were opened
    int openOverlooked(Within within, LocalDate day, long journalEntry);

    /// Tells the database how many clues and questions there are by now. Called when a county's first ones
    /// came in: what is planned for a few goes through thousands again and again.
    void measure();
}
