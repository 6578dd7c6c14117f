package org.holdfast.office.assistance.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.holdfast.office.assistance.HouseholdIncomes.Income;
import org.holdfast.office.assistance.HouseholdIncomes.Month;
import org.holdfast.office.assistance.WatchFile;
import org.holdfast.office.shell.Page;
import org.holdfast.office.shell.Wrongs;
import org.holdfast.policy.help.Catalogue;
import org.holdfast.policy.help.Category;
import org.holdfast.policy.help.HelpClass;
import org.holdfast.policy.reference.CodeList;

/// A household under watch as its page shows it.
///
/// @param before,latest two windows of twelve whole months, one after the other
/// @param keeps the reader may plan and enter
/// @param sent what was just sent, when the page comes back with what is wrong
public record WatchView(
        WatchFile file,
        String place,
        Income before,
        Income latest,
        Catalogue catalogue,
        Map<String, CodeList> codes,
        boolean keeps,
        Map<String, String[]> sent,
        Wrongs wrongs) {

    public String value(String name, String otherwise) {
        String[] values = sent.get(name);
        return values != null && values.length > 0 ? values[0] : otherwise;
    }

    public List<CodeList.Code> causes() {
        CodeList list = codes.get("cause");
        return list == null
                ? List.of()
                : list.words().values().stream()
                        .filter(one -> !one.word().equals("none"))
                        .toList();
    }

    public String cause(Page page, String word) {
        return Optional.ofNullable(codes.get("cause"))
                .map(list -> list.words().get(word))
                .map(one -> one.label().in(page.chinese()))
                .orElse(word);
    }

    public String kind(Page page, int number) {
        return catalogue.kind(number).map(one -> one.label().in(page.chinese())).orElse(Integer.toString(number));
    }

    /// Categories whose measures let people earn.
    public List<Category> earning() {
        return catalogue.categories().stream()
                .filter(one -> one.helpClass() == HelpClass.DEVELOPMENT)
                .toList();
    }

    /// Width of a month's bar, of 100.
    public long width(Month month) {
        long most = Math.max(
                1,
                Stream.concat(before.months().stream(), latest.months().stream())
                        .mapToLong(Month::netFen)
                        .max()
                        .orElse(1));
        return Math.max(0, Math.min(100, 100 * month.netFen() / most));
    }
}
