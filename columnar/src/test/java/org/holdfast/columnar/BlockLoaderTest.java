package org.holdfast.columnar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        RowsInMemory rows = SeededCounty.of(COUNTY, DAY, 97);
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
        List<String> together = judged(LOADER.load(SeededCounty.of(COUNTY, DAY, 30), DAY));
        for (int h = 0; h < 30; h++) {
            assertThat(judged(LOADER.load(SeededCounty.one(new RowsInMemory(), COUNTY, DAY, h), DAY)))
                    .containsExactly(together.get(h));
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
        RowsInMemory rows = SeededCounty.of(COUNTY, DAY, 3)
                .add(Table.MEMBERS, Map.of("household_id", SeededCounty.id(COUNTY, 1), "relation", 2))
                .add(Table.HOUSEHOLDS, Map.of("household_id", SeededCounty.id(COUNTY, 9), "region_code", COUNTY));
        assertThatThrownBy(() -> LOADER.load(rows, DAY))
                .hasMessageContaining("members")
                .hasMessageContaining("not in the order of household numbers");
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
