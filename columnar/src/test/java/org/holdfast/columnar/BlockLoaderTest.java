package org.holdfast.columnar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.evaluate.Evaluator;
import org.holdfast.policy.evaluate.Layout;
import org.holdfast.policy.evaluate.Verdicts;
import org.junit.jupiter.api.Test;

/// Rows become blocks, of any size, without a household lost or another's row taken.
class BlockLoaderTest {
    private static final long COUNTY = 621_126_000_000L;
    private static final LocalDate DAY = LocalDate.of(2022, 6, 8);
    private static final PolicyBook BOOK = PolicyBook.load(Path.of("..", "policy"));
    private static final Layout LAYOUT = Layout.of(BOOK);
    private static final BlockLoader LOADER = BlockLoader.of(BOOK, LAYOUT);
    private static final Evaluator EVALUATOR = Evaluator.of(BOOK.at(COUNTY, DAY), LAYOUT);

    @Test
    void aCountyInManyBlocksIsJudgedAsInOne() {
        RowsInMemory rows = county(97);
        List<String> whole = judged(LOADER.load(rows, DAY));
        assertThat(whole).hasSize(97);
        assertThat(whole.stream().map(line -> line.substring(line.indexOf(' '))).distinct())
                .as("households too much alike to tell a mix-up")
                .hasSizeGreaterThan(20);

        for (int atMost : new int[] {1, 2, 10, 97, 4096}) {
            List<String> lines = new ArrayList<>();
            LOADER.load(rows, DAY, atMost, loaded -> {
                assertThat(loaded.size()).isPositive().isLessThanOrEqualTo(atMost);
                lines.addAll(judged(loaded));
            });
            assertThat(lines).as("blocks of " + atMost).isEqualTo(whole);
        }
    }

    @Test
    void eachHouseholdIsJudgedAsIfItStoodAlone() {
        List<String> together = judged(LOADER.load(county(30), DAY));
        for (int h = 0; h < 30; h++) {
            assertThat(judged(LOADER.load(one(new RowsInMemory(), h), DAY))).containsExactly(together.get(h));
        }
    }

    @Test
    void aCountyWithoutHouseholdsGivesNoBlock() {
        List<Loaded> blocks = new ArrayList<>();
        LOADER.load(new RowsInMemory(), DAY, 10, blocks::add);
        assertThat(blocks).isEmpty();
        assertThat(LOADER.load(new RowsInMemory(), DAY).size()).isZero();
    }

    @Test
    void rowsOutOfOrderAreRefusedAndNotPassedBy() {
        RowsInMemory rows = county(3)
                .add(Table.MEMBERS, Map.of("household_id", id(1), "relation", 2))
                .add(Table.HOUSEHOLDS, Map.of("household_id", id(9), "region_code", COUNTY));
        assertThatThrownBy(() -> LOADER.load(rows, DAY))
                .hasMessageContaining("members")
                .hasMessageContaining("not in the order of household numbers");
    }

    private static RowsInMemory county(int households) {
        RowsInMemory rows = new RowsInMemory();
        for (int h = 0; h < households; h++) {
            one(rows, h);
        }
        return rows;
    }

    private static long id(int h) {
        return COUNTY * 1000 + h * 3L;
    }

    /// A household of seeded values; some have no members, no money, or months that are not known.
    private static RowsInMemory one(RowsInMemory rows, int h) {
        RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(h);
        long id = id(h);
        rows.add(
                Table.HOUSEHOLDS,
                Map.of(
                        "household_id",
                        id,
                        "region_code",
                        COUNTY + 1,
                        "lifted",
                        dice.nextBoolean(),
                        "declared_size",
                        1 + dice.nextInt(6),
                        "house_grade",
                        1 + dice.nextInt(4),
                        "water_safe",
                        dice.nextBoolean(),
                        "monitored_on",
                        DAY.minusDays(dice.nextInt(900)),
                        "flag_dropout",
                        dice.nextBoolean()));
        for (int m = dice.nextInt(5); m > 0; m--) {
            rows.add(
                    Table.MEMBERS,
                    Map.of(
                            "household_id",
                            id,
                            "relation",
                            1 + dice.nextInt(5),
                            "born_on",
                            DAY.minusDays(dice.nextInt(30_000)),
                            "labour",
                            1 + dice.nextInt(4),
                            "insured",
                            dice.nextBoolean(),
                            "serious_illness",
                            dice.nextBoolean()));
        }
        for (int year = 2020 + dice.nextInt(4); year <= 2022; year++) {
            rows.add(
                    Table.MONEY,
                    Map.of(
                            "household_id",
                            id,
                            "person_id",
                            dice.nextInt(2),
                            "year",
                            year,
                            "wage",
                            months(dice, 300_000),
                            "transfer",
                            months(dice, 20_000),
                            "medical_self_paid",
                            new long[] {dice.nextInt(3_000_000)}));
        }
        for (int e = dice.nextInt(3); e > 0; e--) {
            rows.add(
                    Table.EVENTS,
                    Map.of(
                            "household_id", id,
                            "kind", 1 + dice.nextInt(8),
                            "happened_on", DAY.minusDays(dice.nextInt(700)),
                            "amount", dice.nextInt(5_000_000),
                            "open", dice.nextBoolean()));
        }
        return rows;
    }

    private static long[] months(RandomGenerator dice, int bound) {
        long[] months = new long[12];
        Arrays.setAll(months, _ -> dice.nextInt(20) == 0 ? Rows.UNKNOWN : dice.nextInt(bound));
        return months;
    }

    private static List<String> judged(Loaded loaded) {
        Verdicts verdicts = EVALUATOR.judge(loaded.block());
        List<String> lines = new ArrayList<>();
        for (int h = 0; h < loaded.size(); h++) {
            StringBuilder line = new StringBuilder(loaded.households()[h] + " " + loaded.villages()[h]);
            for (int word = 0; word < Verdicts.WORDS; word++) {
                line.append(' ').append(verdicts.firedWord(h, word));
                line.append(' ').append(verdicts.cannotTellWord(h, word));
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
