package org.holdfast.office.cases.web;

import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.holdfast.office.cases.Bulk;
import org.holdfast.office.shell.Page;
import org.holdfast.policy.reference.CodeList;
import org.holdfast.policy.text.Wording;

/// A bulk act as its page shows it.
///
/// @param result which rows are listed; empty: all
/// @param villages names of villages
public record BulkView(Bulk bulk, String result, int from, Map<String, CodeList> codes, LongFunction<String> villages) {

    public String say(Page page, Wording wording) {
        return page.chinese() ? wording.zh() : wording.en();
    }

    public String path() {
        return "/cases/bulk/" + bulk.id() + (result.isEmpty() ? "" : "?result=" + result);
    }

    public String cause(Page page, String word) {
        return Optional.ofNullable(codes.get("cause"))
                .map(list -> list.words().get(word))
                .map(code -> say(page, code.label()))
                .orElse(word);
    }
}
