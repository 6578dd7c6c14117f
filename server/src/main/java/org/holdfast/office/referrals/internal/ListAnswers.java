package org.holdfast.office.referrals.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.holdfast.office.intake.Protected;
import org.holdfast.office.referrals.RecipientAnswer;
import org.holdfast.office.shell.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The answers to a list as CSV with a byte order mark, so that a spreadsheet reads the characters. No name and no
/// number: the sender knows the own row.
@Component
class ListAnswers {
    private static final List<String> COLUMNS = List.of("row", "programme", "answer", "reason");

    private final Words words;
    private final ReferralLaw law;

    ListAnswers(Words words, ReferralLaw law) {
        this.words = words;
        this.law = law;
    }

    /// @param verdict of the list as a whole; empty where nothing is wrong
    record Row(
            long rowNo,
            int programme,
            RecipientAnswer answer,
            String verdict,
            @Nullable String faultsZh,
            @Nullable String faultsEn) {}

    String heading(Locale language) {
        return "\ufeff"
                + COLUMNS.stream()
                        .map(column -> quoted(words.get(language, "referrals.column." + column)))
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    String row(Row row, Locale language) {
        boolean english = language.getLanguage().equals("en");
        String programme = law.programme(row.programme())
                .map(code -> english ? code.label().en() : code.label().zh())
                .orElse("");
        String faults = Optional.ofNullable(english ? row.faultsEn() : row.faultsZh())
                .orElse(row.verdict().isEmpty() ? "" : words.get(language, "referrals.verdict." + row.verdict()));
        return List.of(
                                Long.toString(row.rowNo()),
                                programme,
                                words.get(language, "referrals.answer." + row.answer()),
                                faults)
                        .stream()
                        .map(ListAnswers::quoted)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    private static String quoted(String text) {
        String safe = Protected.text(text);
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
