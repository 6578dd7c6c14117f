package org.holdfast.office.casework.internal;

import java.util.List;
import org.holdfast.office.access.Within;
import org.holdfast.office.registry.HouseholdMoved;
import org.springframework.stereotype.Component;

/// A household on a sweep's list stays on it when it moves: its new village visits.
@Component
class MovingSweeps implements HouseholdMoved {
    private final SweepRows rows;

    MovingSweeps(SweepRows rows) {
        this.rows = rows;
    }

    @Override
    public void moved(Move move, long entryId) {
        Within within = new Within(move.lo(), move.hi());
        for (String table : List.of("sweep_household", "sweep_visit")) {
            rows.inside(within, "move_" + table)
                    .param("province", move.newProvince())
                    .param("household", move.newHousehold())
                    .param("village", move.village())
                    .param("old_province", move.oldProvince())
                    .param("old_household", move.oldHousehold())
                    .param("entry", entryId)
                    .update();
        }
        rows.inside(within, "move_sweep_village")
                .param("province", move.newProvince())
                .param("household", move.newHousehold())
                .param("village", move.village())
                .param("entry", entryId)
                .update();
    }
}
