package org.holdfast.policy.evaluate;

/// Events as they were read, brought page by page into the columns of those that count.
final class EventRows {

    private final EventColumns columns;
    private final DayTable table;
    private int[] row = new int[0];
    private int[] kind = new int[0];
    private int[] days = new int[0];
    private long[] fen = new long[0];
    private int[] tag = new int[0];
    private byte[] open = new byte[0];
    private int count;
    private int next;

    EventRows(Layout layout, Calculus calculus) {
        this.columns = new EventColumns(layout, calculus, BlockBuilder.columns(layout.event));
        this.table = DayTable.on(calculus.asOf());
    }

    void set(int count, int[] row, int[] kind, int[] days, long[] fen, int[] tag, byte[] open) {
        this.count = count;
        this.row = row;
        this.kind = kind;
        this.days = days;
        this.fen = fen;
        this.tag = tag;
        this.open = open;
        for (int e = 1; e < count; e++) {
            if (row[e] < row[e - 1]) {
                throw new IllegalArgumentException("Events are not in the order of their households");
            }
        }
    }

    /// The next page's events; how many each household has of those that count.
    int[] fill(int first, int households) {
        int[] happened = new int[households];
        columns.begin();
        while (next < count && row[next] < first + households) {
            int e = next++;
            int months = table.months(days[e]);
            if (months != DayTable.UNKNOWN && columns.add(kind[e], days[e], months, fen[e], tag[e], open[e])) {
                happened[row[e] - first]++;
            }
        }
        return happened;
    }

    Column[] columns() {
        return columns.columns();
    }
}
