package org.holdfast.office.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.holdfast.columnar.CopySeal;
import org.holdfast.columnar.Table;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.Test;

/// The disk of the copies runs full in the middle of a writing: a real file system of a few hundred
/// kilobytes.
class FullDiskTest {
    private static final String WHAT_IF = "/what-if?parameter=line.per-capita&value=9000.00";

    @Test
    void itIsSaidInWordsNothingHalfStaysTheLastCopyServesAndTheNextRunGoesOn() throws Exception {
        TestOffice office = TestOffice.shared();
        CopiedCounty county = CopiedCounty.fill(office);
        Path disk = Files.createDirectories(county.folder());
        assumeTrue(
                "root".equals(System.getProperty("user.name"))
                        && did("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()),
                "Needs a small disk of its own: only root may mount one, and only where mounting is allowed.");
        try {
            runFull(office, county);
        } finally {
            did("umount", disk.toString());
        }
    }

    private static void runFull(TestOffice office, CopiedCounty county) throws IOException {
        assertThat(county.screen().notJudged()).isEmpty();
        Path good = county.copy();
        String judged = county.judged();
        Path filler = county.folder().resolve("filler");
        fill(filler);
        county.change();
        Visitor officer = office.as(county.place().countyLogin());

        Screening.Outcome outcome = county.screen();

        assertThat(outcome.households()).isZero();
        assertThat(outcome.notJudged())
                .singleElement()
                .asString()
                .contains(county.name())
                .contains("The disk is full")
                .contains("0 MB free");
        assertThat(officer.get("/screening").body())
                .doesNotContain(county.folder().toString())
                .contains("试验县" + county.place().number() + "未能判断：存放副本的磁盘已满")
                .contains("请腾出空间");
        assertThat(county.folder()).isDirectoryNotContaining("glob:**/writing-*");
        assertThat(county.copy()).isEqualTo(good);
        CopySeal.check(good, county.code());
        assertThat(county.judged()).isEqualTo(judged);
        assertThat(officer.get(WHAT_IF).body()).contains("按上一份完好的副本计算");

        Files.write(good.resolve(Table.EVENTS.file()), new byte[0]);
        Visitor.Reply none = officer.get(WHAT_IF.replace("9000", "9001"));
        assertThat(none.status()).as("in memory, or said in words").isIn(200, 409);
        assertThat(county.screen().notJudged()).hasSize(1);
        assertThat(county.judged()).isEqualTo(judged);

        Files.delete(filler);
        county.forget();
        assertThat(county.screen().notJudged()).isEmpty();
        assertThat(county.judged()).isEqualTo(judged);
        assertThat(officer.get("/screening").body()).doesNotContain("请腾出空间");
        CopySeal.check(county.copy(), county.code());
    }

    private static void fill(Path filler) throws IOException {
        try (OutputStream out = Files.newOutputStream(filler)) {
            for (int i = 0; i < 1 << 20; i++) {
                out.write(new byte[1024]);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("space");
        }
    }

    private static boolean did(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
