package org.holdfast.columnar;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.evaluate.Layout;
import org.holdfast.policy.reference.CodeList;

/// Fills blocks: four tables in household order are walked side by side, once, after the coverage was read.
///
/// For any number of threads.
public final class BlockLoader {
    private final Layout layout;
    private final Map<String, Integer> eventKinds;

    /// @param eventKinds words of the law's list of event kinds with their stored numbers
    public BlockLoader(Layout layout, Map<String, Integer> eventKinds) {
        this.layout = layout;
        this.eventKinds = new TreeMap<>(eventKinds);
    }

    /// For blocks of a layout that was made of this book. The book has a list `event-kind`, or nothing can be loaded.
    public static BlockLoader of(PolicyBook book, Layout layout) {
        return new BlockLoader(
                layout,
                book.codes("event-kind").orElseThrow().words().values().stream()
                        .collect(Collectors.toMap(CodeList.Code::word, CodeList.Code::number)));
    }

    /// All households of the rows in one block.
    public Loaded load(BlockRows rows, LocalDate asOf) {
        return open(rows, asOf, filling -> filling.next(Integer.MAX_VALUE));
    }

    /// The households of the rows in blocks, one after the other; every table is read once.
    ///
    /// @param atMost households in a block
    public void load(BlockRows rows, LocalDate asOf, int atMost, Consumer<Loaded> use) {
        boolean _ = open(rows, asOf, filling -> {
            while (filling.more()) {
                use.accept(filling.next(atMost));
            }
            return true;
        });
    }

    private <T> T open(BlockRows rows, LocalDate asOf, Function<Filling, T> work) {
        CoveredMonths covered = rows.open(Table.COVERAGE, asOf, CoveredMonths::of);
        return rows.open(
                Table.HOUSEHOLDS,
                asOf,
                households -> rows.open(
                        Table.MEMBERS,
                        asOf,
                        members -> rows.open(
                                Table.MONEY,
                                asOf,
                                money -> rows.open(
                                        Table.EVENTS,
                                        asOf,
                                        events -> work.apply(new Filling(
                                                layout,
                                                eventKinds,
                                                asOf,
                                                covered,
                                                new Walk(Table.HOUSEHOLDS, households),
                                                new Walk(Table.MEMBERS, members),
                                                new Walk(Table.MONEY, money),
                                                new Walk(Table.EVENTS, events)))))));
    }
}
