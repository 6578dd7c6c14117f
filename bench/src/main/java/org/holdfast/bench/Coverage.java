package org.holdfast.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.evaluate.BlockBuilder;
import org.holdfast.policy.evaluate.Layout;

/// What sources cover in one county: whole places, for the households that had come when the source
/// spoke, and single households.
final class Coverage {

    private record Row(long lo, long hi, long recorded, String subject, int from, int until) {}

    /// What speaks of one household.
    record Spans(List<Row> place, List<Row> own) {

        void events(Kinds kinds, BlockBuilder block) {
            place.forEach(row -> kinds.event(row, block));
            own.forEach(row -> kinds.event(row, block));
        }

        /// By the number of the kind: a bit for each covered month of 24, bit 0 the last one.
        int[] byKind(Kinds kinds) {
            int[] bits = new int[32];
            for (List<Row> rows : List.of(place, own)) {
                for (Row row : rows) {
                    Integer kind = kinds.byWord().get(row.subject());
                    if (kind != null) {
                        bits[kind] |= bits(row);
                    }
                }
            }
            return bits;
        }

        private static int bits(Row row) {
            int month = Nation.AS_OF.getYear() * 12 + Nation.AS_OF.getMonthValue() - 1;
            int nearest = Math.max(1, month - row.until() + 1);
            int farthest = Math.min(24, month - row.from());
            return nearest > farthest ? 0 : (1 << farthest) - (1 << (nearest - 1));
        }

        void months(Layout layout, BlockBuilder block) {
            place.forEach(row -> month(layout, row, block));
            own.forEach(row -> month(layout, row, block));
        }

        private static void month(Layout layout, Row row, BlockBuilder block) {
            if (Windows.COMPONENTS.contains(row.subject())) {
                block.monthsCovered(layout.component(row.subject()), row.from(), row.until());
            }
        }
    }

    /// The words of the law's list of event kinds.
    record Kinds(Map<String, Integer> byWord) {

        private void event(Row row, BlockBuilder block) {
            Integer kind = byWord.get(row.subject());
            if (kind != null) {
                block.eventsCovered(kind, row.from(), row.until());
            }
        }
    }

    private final List<Row> places = new ArrayList<>();
    private final Map<Long, List<Row>> households = new HashMap<>();
    private final Map<String, List<Row>> kept = new HashMap<>();

    static Kinds kinds(PolicyBook law) {
        Map<String, Integer> byWord = new HashMap<>();
        law.codes("event-kind").orElseThrow().words().forEach((word, code) -> byWord.put(word, code.number()));
        return new Kinds(byWord);
    }

    static Coverage read(Duck duck, Path folder) {
        String text =
                "select household_id, region_lo, region_hi, recorded, subject, from_month, until_month from read_parquet("
                        + Texts.quoted(folder.resolve("coverage.parquet")) + ")";
        return duck.read(text, rows -> {
            Coverage coverage = new Coverage();
            while (rows.next()) {
                Row row = new Row(
                        rows.getLong(2),
                        rows.getLong(3),
                        rows.getLong(4),
                        rows.getString(5),
                        rows.getInt(6),
                        rows.getInt(7));
                long household = rows.getLong(1);
                if (rows.wasNull()) {
                    coverage.places.add(row);
                } else {
                    coverage.households
                            .computeIfAbsent(household, _ -> new ArrayList<>())
                            .add(row);
                }
            }
            return coverage;
        });
    }

    /// @param came when the household came into the registry, milliseconds; 0 where nobody knows
    Spans of(long village, long household, long came) {
        long moment = places.stream()
                .mapToLong(Row::recorded)
                .filter(recorded -> recorded >= came)
                .min()
                .orElse(Long.MAX_VALUE);
        List<Row> place = kept.computeIfAbsent(
                village + "/" + moment,
                _ -> places.stream()
                        .filter(row -> row.lo() <= village && village < row.hi() && row.recorded() >= moment)
                        .toList());
        return new Spans(place, households.getOrDefault(household, List.of()));
    }
}
