package org.holdfast.office.exchange;

import java.util.Locale;
import org.holdfast.office.exchange.Feeds.Line;
import org.holdfast.office.shell.Words;

/// The words of an answer, the same on the page and in the file.
public final class AnswerWords {
    private AnswerWords() {}

    /// Why a record was refused or put aside; empty where the answer says it all.
    ///
    /// @param detail what the batch's verdict names
    public static String reason(Line line, String detail, Words words, Locale language) {
        String faults = line.faults().in(language);
        if (!faults.isEmpty()) {
            return faults;
        }
        return line.reason().isEmpty() ? "" : words.get(language, key(line.reason()), detail);
    }

    /// Key of a batch's verdict or a record's reason.
    public static String key(String code) {
        return code.startsWith("feed.") ? "exchange.verdict." + code.substring("feed.".length()) : code;
    }

    /// What the check found; "pending" while a clue is open; empty where no clue answers.
    public static String result(Line line, Words words, Locale language) {
        if (line.outcome() != null && line.closedOn() != null) {
            return words.get(language, "casework.outcome." + line.outcome());
        }
        boolean clue = line.answer() == RecordAnswer.OPENED || line.answer() == RecordAnswer.JOINED;
        return clue ? words.get(language, "exchange.result-pending") : "";
    }
}
