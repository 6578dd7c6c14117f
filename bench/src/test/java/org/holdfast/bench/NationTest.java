package org.holdfast.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.evaluate.Block;
import org.holdfast.policy.evaluate.Evaluator;
import org.holdfast.policy.evaluate.Layout;
import org.holdfast.policy.evaluate.Verdicts;
import org.holdfast.policy.rule.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The smoke of the nation's benchmark: 100,000 households made, judged by three engines, answer by
/// answer the same.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NationTest {

    private static final int HOUSEHOLDS = Integer.getInteger("nation.households", 100_000);

    private final PolicyBook law = PolicyBook.load(Path.of("../policy"));
    private final Nation nation = Nation.of(HOUSEHOLDS);
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    @TempDir
    private static Path folder;

    private static Path root() {
        return folder.resolve("nation");
    }

    @BeforeAll
    void make() {
        new NationWriter(root(), nation, law, out).write(2);
    }

    @Test
    void aWhatIfCountsAsEveryRuleJudgedAgainWould() {
        Layout layout = Layout.of(law);
        WhatIf question = new WhatIf(law, layout, nation, Nation.AS_OF);
        WhatIf.Asking asking = question.new Asking();
        WhatIf.Counts asked = WhatIf.Counts.NONE;
        WhatIf.Counts wanted = WhatIf.Counts.NONE;
        try (ByColumns columns = new ByColumns(root(), layout, 2)) {
            for (Nation.County county : nation.counties().subList(0, 4)) {
                Block block = columns.load(county);
                asked = asked.plus(asking.of(county, asking.held(county, block)));
                wanted = wanted.plus(asking.byAllRules(county, block));
            }
        }
        assertThat(asked).isEqualTo(wanted);
        assertThat(asked.enters()).isPositive();
        assertThat(asked.fen()).isPositive();
    }

    @Test
    void threeEnginesGiveEveryHouseholdTheSameBits() {
        Compare compare = new Compare(root(), nation, law, List.of(), out);
        assertThat(compare.run()).as(said.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(compare.shareAtRisk()).isBetween(0.03, 0.10);
        // Nearly every rule fires for somebody, nearly every one cannot be told for somebody: else nothing was
        // compared.
        assertThat(compare.rulesThatFired()).isGreaterThan(80);
        assertThat(compare.rulesThatCannotTell()).isGreaterThan(90);
    }

    @Test
    void theOtherEnginesGiveThemToo() {
        Nation small = Nation.of(3_000);
        Path its = folder.resolve("others");
        new NationWriter(its, small, law, out).write(2);
        Compare compare = new Compare(its, small, law, OtherEngines.of(small), out);
        assertThat(compare.run()).as(said.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(compare.rulesThatFired()).isGreaterThan(60);
        assertThat(compare.rulesThatCannotTell()).isGreaterThan(80);
        assertThat(OtherEngines.of(Nation.of(2_000_000))).containsExactly("postgres");
        try (Stream<Path> left = Files.list(its)) {
            assertThat(left.map(file -> file.getFileName().toString())).doesNotContain("postgres", "jdbc");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theSumsSayWhatTheMonthsSay() {
        Layout layout = Layout.of(law);
        BlockFill fromSums = BlockFill.fromSums(law, layout);
        BlockFill fromMonths = new BlockFill(law, layout, new StoredMonths());
        try (Duck duck = Duck.open("jdbc:duckdb:", 1)) {
            for (Nation.County county : nation.counties().subList(0, 3)) {
                Evaluator evaluator = Evaluator.of(law.at(county.code(), Nation.AS_OF), layout);
                Block summed = fromSums.fill(duck, county.folder(root())).block();
                Block monthly = fromMonths.fill(duck, county.folder(root())).block();
                for (int household = 0; household < 300; household++) {
                    // The order of visits looks at windows of three months, which no rule does.
                    assertThat(evaluator.order(summed, household)).isEqualTo(evaluator.order(monthly, household));
                }
                Verdicts bySums = evaluator.judge(summed);
                Verdicts byMonths = evaluator.judge(monthly);
                for (Rule rule : evaluator.law().rules()) {
                    assertSame(county, rule, bySums, byMonths);
                }
            }
        }
    }

    private static void assertSame(Nation.County county, Rule rule, Verdicts bySums, Verdicts byMonths) {
        for (int household = 0; household < byMonths.households(); household++) {
            String where = "county " + county.code() + ", household " + household + ", " + rule.id();
            if (bySums.fired(household, rule.bit()) != byMonths.fired(household, rule.bit())
                    || bySums.cannotTell(household, rule.bit()) != byMonths.cannotTell(household, rule.bit())) {
                fail(where + ": the months say fired " + byMonths.fired(household, rule.bit()) + ", cannot tell "
                        + byMonths.cannotTell(household, rule.bit()));
            }
        }
    }

    @Test
    void aBrokenOffWritingGoesOnAndComesOutTheSame() throws IOException {
        Nation small = Nation.of(2_000);
        Path whole = folder.resolve("whole");
        new NationWriter(whole, small, law, out).write(1);
        Nation.County first = small.counties().getFirst();
        Nation.County second = small.counties().get(1);
        byte[] members = Files.readAllBytes(first.folder(whole).resolve("members.parquet"));
        FileTime written = Files.getLastModifiedTime(second.folder(whole).resolve("members.parquet"));
        // Killed while it wrote the first county: a folder aside with half of its files, none under its name.
        Path aside = first.folder(whole).resolveSibling("writing");
        Files.move(first.folder(whole), aside);
        Files.delete(aside.resolve("members.parquet"));

        new NationWriter(whole, small, law, out).write(1);

        assertThat(Files.readAllBytes(first.folder(whole).resolve("members.parquet")))
                .isEqualTo(members);
        assertThat(aside).doesNotExist();
        assertThat(Files.getLastModifiedTime(second.folder(whole).resolve("members.parquet")))
                .isEqualTo(written);
    }

    @Test
    void whatCannotBeWrittenIsRefusedInWords() throws IOException {
        Path other = folder.resolve("other");
        new NationWriter(other, Nation.of(1_000), law, out).write(1);
        assertThatThrownBy(() -> new NationWriter(other, Nation.of(1_100), law, out).write(1))
                .isInstanceOf(BenchRefused.class)
                .hasMessageContaining("another form")
                .hasMessageContaining("Delete it, or name another folder");
        assertThatThrownBy(() -> Room.check(folder, Long.MAX_VALUE / 1_000, true, out))
                .isInstanceOf(BenchRefused.class)
                .hasMessageContaining("GB free")
                .hasMessageContaining("ask for fewer households");
        assertThatThrownBy(() -> Nation.of(12)).isInstanceOf(BenchRefused.class).hasMessageContaining("from 1,000");
        try (Stream<Path> files = Files.list(other)) {
            assertThat(files).isNotEmpty();
        }
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        Nation small = Nation.of(1_000);
        Path damaged = folder.resolve("damaged");
        new NationWriter(damaged, small, law, out).write(1);
        Path file = small.counties().get(2).folder(damaged).resolve("members.parquet");
        Files.write(file, new byte[] {1, 2, 3});
        assertThatThrownBy(() -> new Compare(damaged, small, law, List.of(), out).run())
                .isInstanceOf(BenchRefused.class)
                .hasMessageContaining(file.getFileName().toString());
    }

    @Test
    void nationsHaveTheirProvincesAndCounties() {
        assertThat(nation.counties()).isSortedAccordingTo(Comparator.comparingLong(Nation.County::code));
        assertThat(Nation.of(100_000).counties()).hasSize(11);
        assertThat(Nation.of(100_000).provinces()).hasSize(3);
        assertThat(Nation.of(25_000_000).counties()).hasSize(2_843);
        assertThat(Nation.of(25_000_000).provinces()).hasSize(31);
        for (Nation one : List.of(nation, Nation.of(1_000_000), Nation.of(25_000_000), Nation.of(200_000_000))) {
            assertThat(one.counties().stream()
                            .mapToLong(Nation.County::households)
                            .sum())
                    .isEqualTo(one.households());
            assertThat(one.counties().stream().map(Nation.County::code).distinct())
                    .hasSize(one.counties().size());
        }
    }
}
