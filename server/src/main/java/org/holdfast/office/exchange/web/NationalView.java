package org.holdfast.office.exchange.web;

import java.util.List;
import org.holdfast.office.exchange.National;
import org.jspecify.annotations.Nullable;

/// An export to the national system with some of its rows.
///
/// @param state which rows are listed; null: all
public record NationalView(
        National.Export export, National.@Nullable State state, int from, List<National.Row> rows, PlaceWords places) {
    public String path() {
        return "/national/exports/" + export.id() + (state == null ? "" : "?state=" + state);
    }

    public long listed() {
        return state == null ? export.rows() : export.of(state);
    }

    public boolean anyWaiting() {
        return export.stage() == National.Stage.READY
                && rows.stream().anyMatch(row -> row.state() == National.State.WAITING);
    }
}
