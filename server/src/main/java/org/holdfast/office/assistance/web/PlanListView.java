package org.holdfast.office.assistance.web;

import java.util.List;
import java.util.function.LongFunction;
import org.holdfast.office.assistance.PlanFilter;
import org.holdfast.office.assistance.PlanLine;

/// A list of households with their help.
///
/// @param villages names of villages
public record PlanListView(
        PlanFilter filter, long total, int from, List<PlanLine> lines, LongFunction<String> villages) {
    public String path() {
        return "/plans?filter=" + filter.name();
    }
}
