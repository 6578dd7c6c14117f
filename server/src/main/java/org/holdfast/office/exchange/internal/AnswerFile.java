package org.holdfast.office.exchange.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.holdfast.office.exchange.AnswerWords;
import org.holdfast.office.exchange.Feeds.Line;
import org.holdfast.office.intake.Protected;
import org.holdfast.office.shell.Figures;
import org.holdfast.office.shell.Words;
import org.jspecify.annotations.Nullable;

/// The answers as CSV with a byte order mark, so that a spreadsheet reads the characters.
final class AnswerFile {
    private static final List<String> COLUMNS =
            List.of("row", "record-no", "kind", "amount", "day", "answer", "reason", "result", "checked-on");

    private final Words words;
    private final Locale language;

    AnswerFile(Words words, Locale language) {
        this.words = words;
        this.language = language;
    }

    String heading() {
        return "\ufeff"
                + COLUMNS.stream()
                        .map(column -> quoted(words.get(language, "exchange.column." + column)))
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /// @param detail what the batch's reason names
    String row(Line line, String detail) {
        return List.of(
                                Long.toString(line.rowNo()),
                                line.recordNo(),
                                line.kind().in(language),
                                line.amountFen() == null ? "" : plain(line.amountFen()),
                                text(line.happenedOn()),
                                words.get(language, "exchange.answer." + line.answer()),
                                AnswerWords.reason(line, detail, words, language),
                                AnswerWords.result(line, words, language),
                                text(line.checkedOn()))
                        .stream()
                        .map(AnswerFile::quoted)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    private static String plain(long fen) {
        return Figures.yuan(fen).replace(",", "");
    }

    private static String quoted(String text) {
        String safe = Protected.text(text);
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
