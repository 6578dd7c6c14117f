package org.holdfast.office.assistance.web;

import java.util.List;
import java.util.function.LongFunction;
import org.holdfast.office.assistance.WatchFilter;
import org.holdfast.office.assistance.WatchLine;
import org.holdfast.office.shell.Page;
import org.holdfast.policy.help.Catalogue;

/// The watch list.
///
/// @param villages names of villages
public record WatchListView(
        WatchFilter filter,
        long total,
        int from,
        List<WatchLine> lines,
        Catalogue catalogue,
        LongFunction<String> villages) {
    public String path() {
        return "/watch?filter=" + filter.name();
    }

    public String kind(Page page, int number) {
        return catalogue.kind(number).map(one -> one.label().in(page.chinese())).orElse(Integer.toString(number));
    }
}
