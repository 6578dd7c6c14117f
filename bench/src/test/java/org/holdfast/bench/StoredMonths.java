package org.holdfast.bench;

import java.nio.file.Path;
import java.sql.Array;
import java.sql.SQLException;
import org.holdfast.policy.evaluate.BlockBuilder;
import org.holdfast.policy.evaluate.Layout;

/// The months themselves, as the office reads them: twelve amounts of a year, or the one amount of a whole year.
final class StoredMonths implements BlockFill.Months {

    @Override
    public Walk open(Duck duck, Path folder) {
        return Walk.open(duck, folder, "money");
    }

    @Override
    public void fill(BlockBuilder block, Layout layout, Walk rows, long household, Coverage.Spans covered)
            throws SQLException {
        covered.months(layout, block);
        for (; rows.at(household); rows.next()) {
            int year = rows.rows().getInt("year");
            for (String component : Windows.COMPONENTS) {
                Array array = rows.rows().getArray(component);
                if (array != null) {
                    amounts(block, layout.component(component), year, (Object[]) array.getArray());
                }
            }
        }
    }

    private static void amounts(BlockBuilder block, int component, int year, Object[] amounts) {
        if (amounts.length == 1) {
            block.year(component, year, ((Number) amounts[0]).longValue());
            return;
        }
        for (int month = 0; month < amounts.length; month++) {
            if (amounts[month] instanceof Number fen) {
                block.month(component, year * 12 + month, fen.longValue());
            }
        }
    }
}
