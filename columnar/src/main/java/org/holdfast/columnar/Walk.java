package org.holdfast.columnar;

/// Rows in household order, walked beside others of the same order: no table of households is built.
final class Walk {
    private final Rows rows;
    private final Table table;
    private final Column key;
    private boolean open;
    private long household = Long.MIN_VALUE;

    Walk(Table table, Rows rows) {
        this.table = table;
        this.rows = rows;
        this.key = table.column("household_id");
        next();
    }

    /// Moves on and tells whether there is a row. Rows out of order would be passed by unseen, so they are refused.
    boolean next() {
        long before = household;
        open = rows.next();
        household = open ? rows.number(key, 0) : Long.MAX_VALUE;
        if (household < before) {
            throw new BrokenRows("The rows of " + table.word() + " are not in the order of household numbers: "
                    + household + " comes after " + before);
        }
        return open;
    }

    boolean isOpen() {
        return open;
    }

    long household() {
        return household;
    }

    /// Whether the row here belongs to the household; rows of households before it are left behind.
    boolean at(long wanted) {
        while (open && household < wanted) {
            next();
        }
        return open && household == wanted;
    }

    Rows row() {
        return rows;
    }
}
