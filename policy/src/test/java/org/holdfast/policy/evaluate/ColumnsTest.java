package org.holdfast.policy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.rule.Rule;
import org.holdfast.policy.term.Term;
import org.junit.jupiter.api.Test;

/// Households given by whole columns are told what the same households given one after the other are
/// told.
class ColumnsTest {

    private static final long SEED = 20221128;
    private static final int HOMES = 2_300;
    private static final PolicyBook BOOK = Trials.shipped();
    private static final Layout LAYOUT = Layout.of(BOOK);

    @Test
    void householdsByColumnsAreToldTheSameAsOneByOne() {
        System.out.println("ColumnsTest seed " + SEED);
        LocalDate asOf = LocalDate.of(2024, 2, 29);
        List<Home> homes = homes(asOf);
        Block rows = rows(asOf, homes);
        Block columns = columns(asOf, homes, rows);
        assertThat(columns.households()).isEqualTo(rows.households());
        assertThat(columns.members()).isEqualTo(rows.members());
        assertThat(columns.events()).isEqualTo(rows.events());

        Evaluator evaluator = Evaluator.of(BOOK.at(990101000000L, asOf), LAYOUT);
        Verdicts byRows = evaluator.judge(rows);
        Verdicts byColumns = evaluator.judge(columns);
        int fired = 0;
        for (int h = 0; h < HOMES; h++) {
            for (int word = 0; word < Verdicts.WORDS; word++) {
                assertThat(byColumns.firedWord(h, word)).as("household %d", h).isEqualTo(byRows.firedWord(h, word));
                assertThat(byColumns.cannotTellWord(h, word))
                        .as("household %d", h)
                        .isEqualTo(byRows.cannotTellWord(h, word));
                fired += Long.bitCount(byRows.firedWord(h, word));
            }
            assertThat(evaluator.order(columns, h)).isEqualTo(evaluator.order(rows, h));
            if (h % 97 == 0) {
                for (Rule rule : evaluator.law().rules()) {
                    assertThat(evaluator.explain(columns, h, rule)).isEqualTo(evaluator.explain(rows, h, rule));
                }
            }
        }
        assertThat(fired).isPositive();
    }

    @Test
    void aRuleAsksWithoutWordsWhatItAsksWithThemAndNoHouseholdIsToldOfAnother() {
        LocalDate asOf = LocalDate.of(2024, 2, 29);
        Block rows = rows(asOf, homes(asOf));
        Evaluator evaluator = Evaluator.of(BOOK.at(990101000000L, asOf), LAYOUT);
        int asked = 0;
        for (int h = 0; h < HOMES; h += 41) {
            Evaluator fresh = Evaluator.of(BOOK.at(990101000000L, asOf), LAYOUT);
            for (Rule rule : evaluator.law().rules()) {
                List<Judgement.Question> questions = evaluator.questions(rows, h, rule);
                Judgement judgement = evaluator.explain(rows, h, rule);
                assertThat(judgement).isEqualTo(fresh.explain(rows, h, rule));
                assertThat(questions)
                        .as("household %d, %s", h, rule.id())
                        .isEqualTo(
                                judgement.verdict() instanceof Judgement.CannotTell cannotTell
                                        ? cannotTell.questions()
                                        : List.of());
                asked += questions.size();
            }
        }
        assertThat(asked).isPositive();
    }

    @Test
    void theSumsOfABlockComeOutAsTheyWentIn() {
        LocalDate asOf = LocalDate.of(2022, 6, 15);
        List<Home> homes = homes(asOf);
        Block rows = rows(asOf, homes);
        Block columns = columns(asOf, homes, rows);
        for (Term.Window window : LAYOUT.windows()) {
            assertThat(columns.sums(window).low()).isEqualTo(rows.sums(window).low());
            assertThat(columns.sums(window).high()).isEqualTo(rows.sums(window).high());
        }
        for (int kind : LAYOUT.kinds()) {
            assertThat(columns.covered(kind)).isEqualTo(rows.covered(kind));
        }
    }

    @Test
    void aSumThatIsToldNowhereIsNotTakenForNothing() {
        BlockColumns block = BlockColumns.of(LAYOUT, LocalDate.of(2022, 6, 15), new int[] {1, 2});
        block.window(LAYOUT.windows().getFirst(), new int[] {5, 0}, new long[] {1});
        assertThatThrownBy(block::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("missing");
    }

    private static List<Home> homes(LocalDate asOf) {
        Random random = new Random(SEED);
        List<Home> homes = new ArrayList<>();
        for (int h = 0; h < HOMES; h++) {
            Home home = new RandomHome(BOOK, random, asOf).draw();
            home.membersKnown = !home.members.isEmpty();
            homes.add(home);
        }
        return homes;
    }

    private static Block rows(LocalDate asOf, List<Home> homes) {
        Calculus calculus = new Calculus(asOf);
        return HomeBlocks.block(LAYOUT, calculus, new MonthSums(LAYOUT, calculus), homes);
    }

    private static Block columns(LocalDate asOf, List<Home> homes, Block rows) {
        List<Map<String, Object>> people = homes.stream()
                .flatMap(home -> home.members.stream())
                .map(person -> person.values)
                .toList();
        BlockColumns block = BlockColumns.of(
                LAYOUT,
                asOf,
                homes.stream().mapToInt(home -> home.members.size()).toArray());
        for (Layout.Kept kept : LAYOUT.household) {
            List<Map<String, Object>> values =
                    homes.stream().map(home -> home.values).toList();
            if (kept.unit().isTruth() || kept.unit().isCode()) {
                PackedField field = new PackedField(kept.name(), 3, kept.unit().isTruth() ? 2 : 9);
                block.householdBits(words(values, field), List.of(field));
            } else {
                number(block, kept.name(), values);
            }
        }
        for (Layout.Kept kept : LAYOUT.member) {
            if (!kept.name().equals("years_old")) {
                PackedField field = new PackedField(kept.name(), 7, kept.unit().isTruth() ? 2 : 33);
                block.memberBits(words(people, field), List.of(field));
            }
        }
        ages(block, asOf, homes);
        sums(block, rows);
        events(block, homes);
        return block.build();
    }

    private static long[] words(List<Map<String, Object>> rows, PackedField field) {
        return rows.stream()
                .mapToLong(row -> switch (row.get(field.name())) {
                    case null -> field.width() == 2 ? 3L << field.at() : 1L << field.at() + field.width() - 1;
                    case Boolean truth -> (truth ? 1L : 2L) << field.at();
                    case Integer code -> (long) code << field.at();
                    case Object number -> ((BigDecimal) number).unscaledValue().longValueExact() << field.at();
                })
                .toArray();
    }

    private static void number(BlockColumns block, String name, List<Map<String, Object>> rows) {
        long[] known = new long[Planes.words(rows.size())];
        long[] values = new long[rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).get(name) instanceof BigDecimal number) {
                values[row] = number.unscaledValue().longValueExact();
                Planes.set(known, row);
            }
        }
        block.householdNumber(name, values, known);
    }

    private static void ages(BlockColumns block, LocalDate asOf, List<Home> homes) {
        List<Home.Person> people =
                homes.stream().flatMap(home -> home.members.stream()).toList();
        int[] days = new int[people.size()];
        long[] known = new long[Planes.words(days.length)];
        for (int row = 0; row < days.length; row++) {
            if (people.get(row).born != LocalDate.MAX) {
                days[row] = Math.toIntExact(people.get(row).born.toEpochDay());
                Planes.set(known, row);
            }
        }
        PackedField field = new PackedField("years_old", 50, 12);
        long[] words = new long[days.length];
        BlockColumns.ages(asOf, days, known, words, field);
        block.memberBits(words, List.of(field));
    }

    private static void sums(BlockColumns block, Block rows) {
        List<int[]> open = new ArrayList<>();
        List<Term.Window> windows = LAYOUT.windows();
        List<Evaluator.Amounts> all = windows.stream().map(rows::sums).toList();
        for (int at = 0; at < windows.size(); at++) {
            Evaluator.Amounts sums = all.get(at);
            int[] least = new int[HOMES];
            long[] known = new long[Planes.words(HOMES)];
            for (int h = 0; h < HOMES; h++) {
                if (sums.low()[h] == sums.high()[h] && sums.low()[h] == (int) sums.low()[h]) {
                    least[h] = (int) sums.low()[h];
                    Planes.set(known, h);
                } else {
                    open.add(new int[] {h, at});
                }
            }
            block.window(windows.get(at), least, known);
        }
        open.sort((a, b) -> Integer.compare(a[0], b[0]));
        block.windowsOpen(
                open.size(),
                open.stream().mapToInt(one -> one[0]).toArray(),
                open.stream().map(one -> windows.get(one[1])).toArray(Term.Window[]::new),
                open.stream().mapToLong(one -> all.get(one[1]).low()[one[0]]).toArray(),
                open.stream().mapToLong(one -> all.get(one[1]).high()[one[0]]).toArray());
        int[] pattern = new int[HOMES];
        Arrays.setAll(pattern, h -> h);
        int[][] months = new int[HOMES][LAYOUT.kinds().size()];
        for (int kind = 0; kind < LAYOUT.kinds().size(); kind++) {
            int[] covered = rows.covered(LAYOUT.kinds().get(kind));
            for (int h = 0; h < HOMES; h++) {
                months[h][kind] = covered[h];
            }
        }
        block.covered(pattern, months);
    }

    private static void events(BlockColumns block, List<Home> homes) {
        List<Home.Happening> all =
                homes.stream().flatMap(home -> home.events.stream()).toList();
        List<Integer> owner = new ArrayList<>();
        for (int h = 0; h < homes.size(); h++) {
            for (int e = 0; e < homes.get(h).events.size(); e++) {
                owner.add(h);
            }
        }
        byte[] open = new byte[all.size()];
        for (int e = 0; e < open.length; e++) {
            open[e] = all.get(e).values().get("open") instanceof Boolean truth ? Kleene.of(truth) : Kleene.UNKNOWN;
        }
        block.events(
                all.size(),
                owner.stream().mapToInt(h -> h).toArray(),
                all.stream().mapToInt(Home.Happening::kind).toArray(),
                all.stream().mapToInt(event -> (int) event.day().toEpochDay()).toArray(),
                all.stream()
                        .mapToLong(event -> event.values().get("amount") instanceof BigDecimal fen
                                ? fen.unscaledValue().longValueExact()
                                : BlockBuilder.UNKNOWN)
                        .toArray(),
                all.stream()
                        .mapToInt(event -> event.values().get("tag") instanceof Integer tag ? tag : -1)
                        .toArray(),
                open);
    }
}
