package org.holdfast.office.desk;

import java.util.List;
import org.holdfast.office.casework.ClueFile;
import org.holdfast.office.casework.ClueLine;
import org.holdfast.office.casework.Question;
import org.holdfast.office.shell.Wrongs;

/// A clue as its page shows it.
///
/// @param draft what stands in the form: saved, or just sent
/// @param checking the reader may make the check now
/// @param reading the reader may accept or return the check now
/// @param own the reader's role could, but made the check: maker is never checker
/// @param wrongs what is wrong in what was sent
public record ClueView(
        ClueFile file, PlaceNames names, Draft draft, boolean checking, boolean reading, boolean own, Wrongs wrongs) {
    public ClueLine line() {
        return file.line();
    }

    public List<ClueFile.Reason> standing() {
        return file.reasons().stream()
                .filter(reason -> reason.withdrawnOn() == null)
                .toList();
    }

    public List<ClueFile.Reason> withdrawn() {
        return file.reasons().stream()
                .filter(reason -> reason.withdrawnOn() != null)
                .toList();
    }

    /// Questions whose answer only somebody at the door can find.
    public List<Question> toAsk() {
        return file.questions().stream()
                .filter(question -> question.askedOf().equals("visit"))
                .toList();
    }

    /// Whether a reason carries an amount, so that the form asks for the one found.
    public boolean hasAmount() {
        return standing().stream().anyMatch(reason -> reason.amountFen() != null);
    }

    public String place() {
        return names.of(line().regionCode());
    }

    /// Last check that was sent, the newest first in the list.
    public boolean answered() {
        return !file.checks().isEmpty();
    }
}
