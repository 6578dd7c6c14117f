package org.holdfast.office.cases.web;

import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.holdfast.office.cases.CaseFilter;
import org.holdfast.office.cases.CaseLine;
import org.holdfast.office.shell.Page;
import org.holdfast.policy.procedure.Act;
import org.holdfast.policy.text.Wording;

/// A list of cases.
///
/// @param kinds kinds of cases by their word
/// @param bulk acts that may be done to many at once
/// @param assigns whether the reader may make somebody responsible
/// @param villages names of villages
public record CaseListView(
        CaseFilter filter,
        String kind,
        Map<String, Wording> kinds,
        long total,
        int from,
        List<CaseLine> lines,
        List<Act> bulk,
        boolean assigns,
        LongFunction<String> villages) {

    public String say(Page page, Wording wording) {
        return page.chinese() ? wording.zh() : wording.en();
    }

    public String path() {
        return "/cases?filter=" + filter.name() + (kind.isEmpty() ? "" : "&kind=" + kind);
    }
}
