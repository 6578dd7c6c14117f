package org.holdfast.bench;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One county as primitive arrays, as somebody writes them who knows exactly these rules: packed
/// attributes, sums as ints with a bit each where the upper end is missing, what is odd aside.
final class HandCounty {

    private static final int ODD = 1 << 15;

    /// The sums the rules look at, in the order of [#sums].
    static final List<String> SUMS = List.of(
            "wage_12",
            "operating_12",
            "property_12",
            "transfer_12",
            "operating_expense_12",
            "claims_12",
            "medical_self_paid_12",
            "schooling_self_paid_12",
            "other_self_paid_12",
            "wage_12_before_12",
            "operating_12_before_12",
            "property_12_before_12",
            "transfer_12_before_12",
            "operating_expense_12_before_12");

    /// Farther than this the loop's products would leave 64 bits.
    private static final long MOST = 1L << 40;

    final int households;
    final long[] packed;
    final int[] income;
    final int[] land;
    final int[] road;
    final int[][] sums = new int[SUMS.size()][];
    /// Bit k: sum k has no upper end; [#ODD]: the ends stand in [#oddSums].
    final short[] open;
    final short[] cover;
    final int[] memberStart;
    final int[] eventStart;
    long[] member;
    int[] event;
    final List<int[]> patterns = new ArrayList<>();
    /// By household: upper ends that differ from the value.
    private final Map<Integer, long[]> oddSums = new HashMap<>();

    private HandCounty(int households, int members) {
        this.households = households;
        packed = new long[households];
        income = new int[households];
        land = new int[households];
        road = new int[households];
        Arrays.setAll(sums, _ -> new int[households]);
        open = new short[households];
        cover = new short[households];
        memberStart = new int[households + 1];
        eventStart = new int[households + 1];
        member = new long[members];
        event = new int[households / 2];
    }

    static HandCounty load(Duck duck, Path folder, Coverage.Kinds kinds) {
        Map<String, String> values = new HashMap<>(Windows.day());
        for (String name : List.of("households", "members", "events")) {
            values.put(name, Texts.quoted(folder.resolve(name + ".parquet")));
        }
        duck.run(Texts.text("hand-macros"));
        int households = (int) duck.number("select count(*) from read_parquet($households)"
                .replace("$households", values.getOrDefault("households", "")));
        int members = (int) duck.number(
                "select count(*) from read_parquet($members)".replace("$members", values.getOrDefault("members", "")));
        HandCounty county = new HandCounty(households, members);
        Coverage coverage = Coverage.read(duck, folder);
        String columns = "household_id, " + String.join(", ", SUMS) + ", " + String.join("_more, ", SUMS) + "_more";
        try (Walk homes = duck.walk(Texts.filled("hand-households", values));
                Walk people = duck.walk(Texts.filled("hand-members", values));
                Walk events = duck.walk(Texts.filled("hand-events", values));
                Walk money = duck.walk("select " + columns + " from read_parquet("
                        + Texts.quoted(folder.resolve("sums.parquet")) + ")")) {
            county.fill(new Rows(homes, people, events, money), coverage, kinds);
        } catch (SQLException e) {
            throw new BenchRefused(
                    "The county in " + folder + " cannot be read: " + e.getMessage()
                            + " Delete the folder and say the same command again: it is written anew.",
                    e);
        }
        return county;
    }

    /// Rows of the four files, each in household order.
    record Rows(Walk homes, Walk people, Walk events, Walk money) {}

    /// The next household of the rows as a county of one.
    static HandCounty next(Rows rows, Coverage coverage, Coverage.Kinds kinds) throws SQLException {
        HandCounty one = new HandCounty(1, 16);
        one.fill(rows, coverage, kinds);
        return one;
    }

    private void fill(Rows from, Coverage coverage, Coverage.Kinds kinds) throws SQLException {
        Walk homes = from.homes();
        Walk people = from.people();
        Walk events = from.events();
        Map<List<Integer>, Short> known = new HashMap<>();
        int members = 0;
        int happened = 0;
        for (int row = 0; row < households && homes.isOpen(); row++, homes.next()) {
            ResultSet home = homes.rows();
            long id = homes.household();
            income[row] = whole(home.getLong(5), Integer.MIN_VALUE);
            land[row] = home.getInt(6);
            road[row] = home.getInt(7);
            int[] pattern = coverage.of(home.getLong(2), id, home.getLong(3)).byKind(kinds);
            cover[row] = known.computeIfAbsent(Arrays.stream(pattern).boxed().toList(), _ -> {
                patterns.add(pattern);
                return (short) (patterns.size() - 1);
            });
            memberStart[row] = members;
            int heads = 0;
            boolean told = true;
            for (; people.at(id); people.next()) {
                member[members++] = people.rows().getLong(2);
                int head = people.rows().getInt(3);
                heads += head >> 1;
                told &= head != 1;
            }
            boolean some = members > memberStart[row];
            packed[row] = home.getLong(4) | (some && told ? Math.min(heads, 6) : 7L) << 28;
            eventStart[row] = happened;
            for (; events.at(id); events.next()) {
                if (happened == event.length) {
                    event = Arrays.copyOf(event, happened * 2 + 8);
                }
                event[happened++] = events.rows().getInt(2);
            }
            sums(row, from.money(), id);
        }
        memberStart[households] = members;
        eventStart[households] = happened;
        event = Arrays.copyOf(event, happened);
    }

    private void sums(int row, Walk money, long id) throws SQLException {
        if (!money.at(id)) {
            throw new SQLException("There are no sums of household " + id + ".");
        }
        long[] ends = new long[SUMS.size() * 2];
        boolean odd = false;
        int without = 0;
        for (int at = 0; at < SUMS.size(); at++) {
            long value = money.rows().getLong(2 + at);
            boolean missing = money.rows().wasNull();
            odd |= missing || value > Integer.MAX_VALUE;
            ends[2 * at] = missing ? -HandFacts.END : value;
            long more = money.rows().getLong(2 + SUMS.size() + at);
            boolean none = money.rows().wasNull();
            if (value + more > MOST) {
                throw new SQLException("A sum of household " + id + " is above " + MOST + " fen.");
            }
            ends[2 * at + 1] = none ? HandFacts.END : value + more;
            without |= none ? 1 << at : 0;
            odd |= !none && more != 0;
            sums[at][row] = (int) value;
        }
        open[row] = (short) (odd ? ODD : without);
        if (odd) {
            oddSums.put(row, ends);
        }
        money.next();
    }

    long[] oddSums(int household) {
        return java.util.Objects.requireNonNull(oddSums.get(household));
    }

    private static int whole(long value, int unknown) {
        return value == Long.MIN_VALUE ? unknown : Math.toIntExact(value);
    }

    /// Bytes of its arrays.
    long bytes() {
        return households * (8L + 12 + 4L * SUMS.size() + 4 + 8) + 8L * member.length + 4L * event.length;
    }
}
