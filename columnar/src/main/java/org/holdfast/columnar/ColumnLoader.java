package org.holdfast.columnar;

import dev.hardwood.HardwoodContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.holdfast.policy.evaluate.BlockBuilder;
import org.holdfast.policy.evaluate.BlockColumns;
import org.holdfast.policy.evaluate.Kleene;
import org.holdfast.policy.evaluate.Layout;
import org.holdfast.policy.evaluate.PackedField;
import org.jspecify.annotations.Nullable;

/// Reads a county's copy by whole columns straight into a block, as [BlockLoader] does row by row: the
/// same block in a tenth of the time. It needs what its months add up to, see [SumsWriter].
///
/// For any number of threads.
public final class ColumnLoader implements AutoCloseable {
    private final HardwoodContext context;

    /// @param threads that may decode at once
    public ColumnLoader(int threads) {
        this.context = HardwoodContext.create(threads);
    }

    @Override
    public void close() {
        context.close();
    }

    /// The county's households, or nothing where they have to be read row by row: there are no sums of
    /// the month or of a window or a kind of event this law asks for, a number is too large for its
    /// field, or a row belongs to no household.
    ///
    /// @throws BrokenRows when a file is damaged or the files do not belong together
    public Optional<Loaded> load(Path folder, Layout layout, LocalDate asOf) {
        if (!SumsFile.isWhole(folder, asOf)) {
            return Optional.empty();
        }
        ParquetColumns households = read(folder.resolve(Table.HOUSEHOLDS.file()), householdColumns(layout));
        ParquetColumns members =
                read(folder.resolve(Table.MEMBERS.file()), List.of("household_id", "born_on", column(0), column(1)));
        long[] ids = households.longs("household_id");
        int[] counts = counts(ids, households.rows(), members);
        if (counts == null
                || !households.isWhole(column(0))
                || !members.isWhole(column(0))
                || !members.isWhole(column(1))) {
            return Optional.empty();
        }
        BlockColumns block = BlockColumns.of(layout, asOf, counts);
        households(block, layout, households);
        members(block, members, counts, asOf);
        if (!new SumsReader(layout, context).read(block, folder, asOf, ids) || !events(block, folder, asOf, ids)) {
            return Optional.empty();
        }
        return Optional.of(new Loaded(block.build(), ids, households.longs("region_code")));
    }

    private static String column(int word) {
        return Packed.column(word);
    }

    private ParquetColumns read(Path file, List<String> columns) {
        return ParquetColumns.read(file, columns, context);
    }

    private static List<String> householdColumns(Layout layout) {
        List<String> columns = new ArrayList<>(List.of("household_id", "region_code", "monitored_on", column(0)));
        Filling.HOUSEHOLD_NUMBERS.stream()
                .filter(name -> layout.household(name) >= 0)
                .forEach(columns::add);
        return columns;
    }

    /// How many members each household has; nothing where a member belongs to none.
    private static int @Nullable [] counts(long[] ids, int households, ParquetColumns members) {
        long[] of = members.longs("household_id");
        int[] counts = new int[households];
        int row = 0;
        for (int h = 0; h < households; h++) {
            if (h > 0 && ids[h] <= ids[h - 1]) {
                throw new BrokenRows("The rows of households are not in the order of household numbers: " + ids[h]
                        + " comes after " + ids[h - 1]);
            }
            int from = row;
            while (row < members.rows() && of[row] == ids[h]) {
                row++;
            }
            counts[h] = row - from;
        }
        return row == members.rows() ? counts : null;
    }

    private static void households(BlockColumns block, Layout layout, ParquetColumns households) {
        block.householdBits(
                households.longs(column(0)), Packed.words(Table.HOUSEHOLDS).getFirst());
        for (String name : Filling.HOUSEHOLD_NUMBERS) {
            if (layout.household(name) >= 0) {
                block.householdNumber(name, households.longs(name), households.known(name));
            }
        }
        block.householdDay("monitored_on", households.ints("monitored_on"), households.known("monitored_on"));
    }

    private static void members(BlockColumns block, ParquetColumns members, int[] counts, LocalDate asOf) {
        List<List<PackedField>> words = Packed.words(Table.MEMBERS);
        long[] last = members.longs(column(1));
        BlockColumns.ages(asOf, members.ints("born_on"), members.known("born_on"), last, Packed.AGE);
        List<PackedField> withAge = new ArrayList<>(words.get(1));
        withAge.add(Packed.AGE);
        block.memberBits(members.longs(column(0)), words.get(0));
        block.memberBits(last, withAge);
        heads(block, members.longs(column(0)), Packed.field(words.get(0), "relation"), counts);
    }

    private static void heads(BlockColumns block, long[] words, PackedField relation, int[] counts) {
        long[] heads = new long[counts.length];
        long[] known = new long[counts.length + 63 >> 6];
        int row = 0;
        for (int h = 0; h < counts.length; h++) {
            boolean all = counts[h] > 0;
            for (int m = 0; m < counts[h]; m++, row++) {
                int code = (int) (words[row] >>> relation.at()) & 0xFF;
                all &= code < 128;
                heads[h] += code == Filling.HEAD ? 1 : 0;
            }
            known[h >> 6] |= all ? 1L << h : 0;
        }
        block.householdNumber("heads_count", heads, known);
    }

    /// Events from [BlockRows#from] on; those of households that are not in the copy make it to be read
    /// row by row.
    private boolean events(BlockColumns block, Path folder, LocalDate asOf, long[] ids) {
        ParquetColumns events = read(
                folder.resolve(Table.EVENTS.file()),
                List.of("household_id", "amount", "happened_on", "kind", "tag", "open"));
        long from = BlockRows.from(asOf).toEpochDay();
        int all = events.rows();
        long[] of = events.longs("household_id");
        int[] days = events.ints("happened_on");
        int[] tags = events.ints("tag");
        long[] amounts = events.longs("amount");
        boolean[] opens = events.truths("open");
        int[] rows = new int[all];
        byte[] open = new byte[all];
        int kept = 0;
        int household = 0;
        int[] kinds = events.ints("kind");
        for (int e = 0; e < all; e++) {
            while (household < ids.length && ids[household] < of[e]) {
                household++;
            }
            if (household == ids.length || ids[household] != of[e]) {
                return false;
            }
            if (ParquetColumns.isKnown(events.known("happened_on"), e) && days[e] >= from) {
                rows[kept] = household;
                kinds[kept] = kinds[e];
                days[kept] = days[e];
                amounts[kept] = ParquetColumns.isKnown(events.known("amount"), e) ? amounts[e] : BlockBuilder.UNKNOWN;
                tags[kept] = ParquetColumns.isKnown(events.known("tag"), e) ? tags[e] : -1;
                open[kept++] = ParquetColumns.isKnown(events.known("open"), e) ? Kleene.of(opens[e]) : Kleene.UNKNOWN;
            }
        }
        block.events(kept, rows, kinds, days, amounts, tags, open);
        return true;
    }
}
