package org.holdfast.columnar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.evaluate.Evaluator;
import org.holdfast.policy.evaluate.Layout;
import org.holdfast.policy.evaluate.Verdicts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A county read by whole columns is judged as the same county read row by row, from real files.
class ColumnLoaderTest {
    private static final long COUNTY = 621_126_000_000L;
    private static final LocalDate DAY = LocalDate.of(2022, 6, 8);
    private static final PolicyBook BOOK = PolicyBook.load(Path.of("..", "policy"));
    private static final Layout LAYOUT = Layout.of(BOOK);
    private static final Evaluator EVALUATOR = Evaluator.of(BOOK.at(COUNTY, DAY), LAYOUT);
    private static final int HOUSEHOLDS = 2_500;

    @TempDir
    private Path folder;

    private final RowsInMemory rows = SeededCounty.of(COUNTY, DAY, HOUSEHOLDS);
    private final ColumnLoader loader = new ColumnLoader(2);
    private Connection duck;

    @BeforeEach
    void write() throws SQLException, IOException {
        duck = DriverManager.getConnection("jdbc:duckdb:");
        for (Table table : List.of(Table.HOUSEHOLDS, Table.MEMBERS, Table.EVENTS)) {
            write(table);
        }
    }

    @AfterEach
    void close() throws SQLException {
        duck.close();
        loader.close();
    }

    private void write(Table table) throws SQLException, IOException {
        Path text = rows.writeTo(table, folder.resolve(table.word() + ".csv"));
        String bits = Packed.sql(table);
        run("copy (select *" + (bits.isEmpty() ? "" : ", " + bits) + " from read_csv('" + text
                + "', header = true, columns = "
                + RowsInMemory.duckTypes(table) + ")) to '" + folder.resolve(table.file())
                + "' (format parquet, compression zstd, row_group_size 2048)");
    }

    private void run(String text) {
        try (Statement statement = duck.createStatement()) {
            statement.execute(text);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Loaded> byRows() throws IOException {
        List<Loaded> blocks = new ArrayList<>();
        BlockLoader.of(BOOK, LAYOUT).load(rows, DAY, 1_000, blocks::add);
        SumsWriter.write(folder, "", DAY, LAYOUT, blocks, this::run);
        return blocks;
    }

    @Test
    void withoutSumsOfTheMonthThereIsNothingToRead() throws IOException {
        assertThat(loader.load(folder, LAYOUT, DAY)).isEmpty();
        byRows();
        assertThat(loader.load(folder, LAYOUT, DAY.plusMonths(1))).isEmpty();
    }

    @Test
    void whatIsReadByColumnsIsJudgedAsWhatIsReadByRows() throws IOException {
        List<Loaded> blocks = byRows();
        Loaded columns = loader.load(folder, LAYOUT, DAY).orElseThrow();
        assertThat(columns.size()).isEqualTo(HOUSEHOLDS);
        Verdicts byColumns = EVALUATOR.judge(columns.block());
        List<Loaded> parts = columns.parts(1_024);
        assertThat(parts).hasSize(3);
        int at = 0;
        for (Loaded block : blocks) {
            Verdicts byRows = EVALUATOR.judge(block.block());
            for (int h = 0; h < block.size(); h++, at++) {
                assertThat(columns.households()[at]).isEqualTo(block.households()[h]);
                assertThat(columns.villages()[at]).isEqualTo(block.villages()[h]);
                Loaded part = parts.get(at / 1_024);
                assertThat(part.households()[at % 1_024]).isEqualTo(block.households()[h]);
                for (int word = 0; word < Verdicts.WORDS; word++) {
                    assertThat(byColumns.firedWord(at, word)).isEqualTo(byRows.firedWord(h, word));
                    assertThat(byColumns.cannotTellWord(at, word)).isEqualTo(byRows.cannotTellWord(h, word));
                }
                assertThat(EVALUATOR.order(columns.block(), at)).isEqualTo(EVALUATOR.order(block.block(), h));
            }
        }
        assertThat(at).isEqualTo(HOUSEHOLDS);
        for (int part = 0; part < parts.size(); part++) {
            Verdicts its = EVALUATOR.judge(parts.get(part).block());
            for (int h = 0; h < its.households(); h++) {
                assertThat(its.firedWord(h, 0)).isEqualTo(byColumns.firedWord(part * 1_024 + h, 0));
                assertThat(its.cannotTellWord(h, 0)).isEqualTo(byColumns.cannotTellWord(part * 1_024 + h, 0));
            }
        }
    }

    @Test
    void aNumberTooLargeForItsFieldSendsTheCountyBackToTheRows() throws IOException {
        byRows();
        String file = folder.resolve(Table.MEMBERS.file()).toString();
        run("copy (select * replace (case when row_number() over () = 7 then null else bits_1 end as bits_1) from '"
                + file + "') to '" + file + ".new' (format parquet, compression zstd)");
        Files.move(Path.of(file + ".new"), Path.of(file), StandardCopyOption.REPLACE_EXISTING);
        assertThat(loader.load(folder, LAYOUT, DAY)).isEmpty();
        assertThat(Packed.sql(Table.MEMBERS)).contains("not between 0 and 127 then null");
    }

    @Test
    void aCutOrEmptyFileIsNamedAndOfCutSumsNothingIsMade() throws IOException {
        byRows();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file :
                    all.filter(one -> one.toString().endsWith(".parquet")).toList()) {
                byte[] whole = Files.readAllBytes(file);
                for (int length : new int[] {0, 3, whole.length / 2, whole.length - 5}) {
                    Files.write(file, Arrays.copyOf(whole, length));
                    String name = file.getFileName().toString();
                    if (name.contains("2022-06")) {
                        assertThat(loader.load(folder, LAYOUT, DAY)).as(name).isEmpty();
                    } else {
                        assertThatThrownBy(() -> loader.load(folder, LAYOUT, DAY))
                                .as("%s of %d bytes", name, length)
                                .isInstanceOf(BrokenRows.class)
                                .hasMessageContaining(name);
                    }
                }
                Files.write(file, whole);
            }
        }
        Optional<Loaded> again = loader.load(folder, LAYOUT, DAY);
        assertThat(again).isPresent();
    }

    @Test
    void sumsOfACopyThatWasWrittenAgainAreNotItsOwn() throws IOException {
        byRows();
        assertThat(loader.load(folder, LAYOUT, DAY)).isPresent();
        Files.writeString(folder.resolve(CopySeal.FILE), "another copy under the same name");
        assertThat(loader.load(folder, LAYOUT, DAY)).isEmpty();
    }

    @Test
    void sumsOfOtherHouseholdsAreRefused() throws IOException {
        byRows();
        String file = SumsFile.sums(folder, DAY).toString();
        run("copy (select * replace (household_id + 1 as household_id) from '" + file + "') to '" + file
                + ".new' (format parquet, compression zstd)");
        Files.move(Path.of(file + ".new"), Path.of(file), StandardCopyOption.REPLACE_EXISTING);
        assertThat(loader.load(folder, LAYOUT, DAY))
                .as("altered after it was sealed")
                .isEmpty();
        Files.writeString(SumsFile.seal(folder, DAY), SumsFile.sealText(folder, DAY, ""));
        assertThatThrownBy(() -> loader.load(folder, LAYOUT, DAY))
                .isInstanceOf(BrokenRows.class)
                .hasMessageContaining("not those of its households");
    }
}
