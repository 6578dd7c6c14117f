package org.holdfast.bench;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.columnar.Loaded;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.evaluate.BlockBuilder;
import org.holdfast.policy.evaluate.Kleene;
import org.holdfast.policy.evaluate.Layout;
import org.holdfast.policy.term.Term;

/// Fills the evaluator's block of one county from its Parquet files, in household order, as the office
/// does.
final class BlockFill {

    /// As numbered in the law's list of relations.
    private static final int HEAD = 2;

    private final Layout layout;
    private final Months months;
    private final Coverage.Kinds kinds;

    /// Where a household's months come from: their sums, or the months themselves.
    interface Months {

        /// Opens the county's file.
        Walk open(Duck duck, Path folder);

        /// Gives the block what is known of one household's months.
        void fill(BlockBuilder block, Layout layout, Walk rows, long household, Coverage.Spans covered)
                throws SQLException;
    }

    BlockFill(PolicyBook law, Layout layout, Months months) {
        this.layout = layout;
        this.months = months;
        this.kinds = Coverage.kinds(law);
    }

    static BlockFill fromSums(PolicyBook law, Layout layout) {
        List<Term.Window> windows = Windows.of(law);
        return new BlockFill(law, layout, new SummedMonths(windows));
    }

    Loaded fill(Duck duck, Path folder) {
        List<Long> ids = new ArrayList<>();
        List<Long> villages = new ArrayList<>();
        Coverage coverage = Coverage.read(duck, folder);
        try (Walk households = Walk.open(duck, folder, "households");
                Walk members = Walk.open(duck, folder, "members");
                Walk events = Walk.open(duck, folder, "events");
                Walk money = months.open(duck, folder)) {
            BlockBuilder block = BlockBuilder.of(layout, Nation.AS_OF);
            Setter home = new Setter(households.rows(), true);
            Setter person = new Setter(members.rows(), false);
            while (households.isOpen()) {
                long id = households.household();
                ResultSet row = households.rows();
                ids.add(id);
                villages.add(row.getLong("region_code"));
                block.household();
                home.set(block);
                LocalDate since = row.getObject("monitored_on", LocalDate.class);
                if (since != null) {
                    block.day("monitored_on", since);
                }
                Coverage.Spans covered = coverage.of(row.getLong("region_code"), id, row.getLong("came"));
                covered.events(kinds, block);
                months.fill(block, layout, money, id, covered);
                members(block, members, person, id);
                events(block, events, id);
                households.next();
            }
            return new Loaded(block.build(), array(ids), array(villages));
        } catch (SQLException e) {
            throw new BenchRefused(
                    "The county in " + folder + " cannot be read: " + e.getMessage()
                            + " Delete the folder and say the same command again: it is written anew.",
                    e);
        }
    }

    private static long[] array(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).toArray();
    }

    private void members(BlockBuilder block, Walk members, Setter person, long household) throws SQLException {
        int heads = 0;
        boolean relationsKnown = true;
        boolean any = false;
        while (members.at(household)) {
            any = true;
            block.member();
            person.set(block);
            ResultSet row = members.rows();
            LocalDate born = row.getObject("born_on", LocalDate.class);
            if (born != null) {
                block.born(born);
            }
            int relation = row.getInt("relation");
            relationsKnown &= !row.wasNull();
            heads += relation == HEAD ? 1 : 0;
            members.next();
        }
        if (!any) {
            block.membersUnknown();
        } else if (relationsKnown) {
            block.number(layout.household("heads_count"), heads);
        }
    }

    private static void events(BlockBuilder block, Walk events, long household) throws SQLException {
        while (events.at(household)) {
            ResultSet row = events.rows();
            long fen = row.getLong("amount");
            fen = row.wasNull() ? BlockBuilder.UNKNOWN : fen;
            int tag = row.getInt("tag");
            tag = row.wasNull() ? -1 : tag;
            boolean open = row.getBoolean("open");
            byte state = row.wasNull() ? Kleene.UNKNOWN : Kleene.of(open);
            block.event(row.getInt("kind"), row.getObject("happened_on", LocalDate.class), fen, tag, state);
            events.next();
        }
    }

    /// The columns of a file that are attributes of the law, set one by one on the row that stands open.
    private final class Setter {

        private final ResultSet rows;
        private final boolean ofHousehold;
        private final int[] column;
        private final int[] handle;
        private final int[] type;
        private int count;

        Setter(ResultSet rows, boolean ofHousehold) throws SQLException {
            this.rows = rows;
            this.ofHousehold = ofHousehold;
            ResultSetMetaData data = rows.getMetaData();
            column = new int[data.getColumnCount()];
            handle = new int[column.length];
            type = new int[column.length];
            for (int at = 1; at <= column.length; at++) {
                add(at, data.getColumnName(at), data.getColumnType(at));
            }
        }

        private void add(int at, String name, int sqlType) {
            if (NOT_ATTRIBUTES.contains(name)) {
                return;
            }
            int its = ofHousehold ? layout.household(name) : layout.member(name);
            if (its >= 0) {
                column[count] = at;
                handle[count] = its;
                type[count++] = CODES.contains(name)
                        ? java.sql.Types.SMALLINT
                        : sqlType == java.sql.Types.BOOLEAN ? java.sql.Types.BOOLEAN : java.sql.Types.BIGINT;
            }
        }

        void set(BlockBuilder block) throws SQLException {
            for (int at = 0; at < count; at++) {
                if (type[at] == java.sql.Types.BOOLEAN) {
                    boolean value = rows.getBoolean(column[at]);
                    if (!rows.wasNull()) {
                        truth(block, handle[at], value);
                    }
                } else {
                    long value = rows.getLong(column[at]);
                    if (!rows.wasNull()) {
                        number(block, handle[at], value, type[at] == java.sql.Types.SMALLINT);
                    }
                }
            }
        }

        private void truth(BlockBuilder block, int its, boolean value) {
            if (ofHousehold) {
                block.yesNo(its, value);
            } else {
                block.memberYesNo(its, value);
            }
        }

        private void number(BlockBuilder block, int its, long value, boolean code) {
            if (ofHousehold && code) {
                block.code(its, (int) value);
            } else if (ofHousehold) {
                block.number(its, value);
            } else if (code) {
                block.memberCode(its, (int) value);
            } else {
                block.memberNumber(its, value);
            }
        }
    }

    private static final List<String> NOT_ATTRIBUTES =
            List.of("household_id", "region_code", "came", "version", "monitored_on", "born_on", "bits_1", "bits_2");
    private static final List<String> CODES = List.of(
            "monitored_type",
            "first_cause",
            "house_grade",
            "sex",
            "relation",
            "education",
            "student",
            "labour",
            "disability_kind",
            "disability_grade",
            "work_place");
}
