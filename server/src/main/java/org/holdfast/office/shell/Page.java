package org.holdfast.office.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.holdfast.office.access.Acting;

/// What every template needs: the language, who is reading, the texts, and the hidden fields of a form.
///
/// @param today the legal day, in Asia/Shanghai
/// @param around what stands around the page; asked for only by pages that have a frame
/// @param csrf token of this session, empty where no form may be sent
public record Page(
        Locale language,
        Optional<Acting> acting,
        Words words,
        String path,
        String csrf,
        LocalDate today,
        boolean largeType,
        Supplier<Frame> around) {
    /// The text of a key in the reader's language.
    public String w(String key, Object... arguments) {
        return words.get(language, key, arguments);
    }

    /// The heading of a problem: its own, or the general one where the module gives only the sentence.
    public String problemTitle(String code) {
        return w(words.has(language, code + ".title") ? code + ".title" : "shell.problem.title");
    }

    /// What happened, with its values put in; values the sentence has no room for follow it.
    public String problem(String code, List<String> details) {
        String sentence = w(code, details.toArray());
        List<String> rest =
                details.stream().filter(detail -> !sentence.contains(detail)).toList();
        return rest.isEmpty() ? sentence : sentence + " " + String.join(" ", rest);
    }

    public boolean chinese() {
        return !Locale.ENGLISH.getLanguage().equals(language.getLanguage());
    }

    /// `lang` attribute of the page.
    public String lang() {
        return chinese() ? "zh-CN" : "en";
    }

    public Frame frame() {
        return around.get();
    }

    /// A day in a table: 2022-06-02.
    public String day(LocalDate day) {
        return day.toString();
    }

    /// A day with its weekday, for deadlines.
    public String shortDay(LocalDate day) {
        return Figures.shortDay(day, chinese());
    }

    /// A day written out, for the head of a page.
    public String longDay(LocalDate day) {
        return Figures.longDay(day, chinese());
    }

    /// A moment to the minute, in legal time.
    public String minute(Instant moment) {
        return Figures.minute(moment);
    }

    /// An amount with two decimals, without its unit.
    public String yuan(long fen) {
        return Figures.yuan(fen);
    }

    public String number(long count) {
        return Figures.number(count);
    }

    /// The hidden fields every form carries. Written unescaped: both values are our own letters and digits.
    public String formKeys() {
        return "<input type=\"hidden\" name=\"_csrf\" value=\"" + csrf.replaceAll("[^A-Za-z0-9_=-]", "")
                + "\"><input type=\"hidden\" name=\"request_key\" value=\"" + requestKey() + "\">";
    }

    /// A fresh request key; a form carries one so that a second press changes nothing twice.
    public String requestKey() {
        return RequestKeys.next().toString();
    }
}
