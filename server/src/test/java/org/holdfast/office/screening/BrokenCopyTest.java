package org.holdfast.office.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.holdfast.columnar.CopySeal;
import org.holdfast.columnar.CopyState;
import org.holdfast.columnar.Table;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// A copy that is not as it was written is never judged from: it is named and written anew from the
/// registry. What does not hold what the registry holds is never put in place; a newer office's
/// copy is left alone.
@ExtendWith(OutputCaptureExtension.class)
class BrokenCopyTest {
    private static final TestOffice OFFICE = TestOffice.shared();
    private static final String WHAT_IF = "/what-if?parameter=line.per-capita&value=9000.00";

    private interface Harm {
        void to(Path file) throws IOException;
    }

    private static void cut(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(bytes.length() * 2 / 3);
        }
    }

    private static void empty(Path file) throws IOException {
        Files.write(file, new byte[0]);
    }

    /// One bit: no reader of the format notices it by itself.
    private static void scratch(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 3] ^= 1;
        Files.write(file, bytes);
    }

    /// A file of the right form with the rows of another table, or of another county.
    private static void swap(Path file) throws IOException {
        Files.copy(file.resolveSibling(Table.HOUSEHOLDS.file()), file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void whateverHappenedToAFileItIsNamedAndEveryHouseholdIsJudgedByTheRegistry(CapturedOutput said)
            throws IOException {
        CopiedCounty county = CopiedCounty.fill(OFFICE);
        county.screen();
        String judged = county.judged();
        assertThat(judged).startsWith(CopiedCounty.HOUSEHOLDS + " ");
        Map<String, Harm> harms = new LinkedHashMap<>();
        harms.put(Table.HOUSEHOLDS.file(), BrokenCopyTest::cut);
        harms.put(Table.MEMBERS.file(), BrokenCopyTest::empty);
        harms.put(Table.MONEY.file(), BrokenCopyTest::scratch);
        harms.put(Table.EVENTS.file(), Files::delete);
        harms.put(Table.COVERAGE.file(), BrokenCopyTest::swap);
        harms.put(CopySeal.FILE, BrokenCopyTest::empty);

        for (Map.Entry<String, Harm> harm : harms.entrySet()) {
            Path whole = county.copy();
            harm.getValue().to(whole.resolve(harm.getKey()));
            county.forget();

            Screening.Outcome outcome = county.screen();

            assertThat(outcome.notJudged()).isEmpty();
            assertThat(outcome.households()).isEqualTo(CopiedCounty.HOUSEHOLDS);
            assertThat(county.judged()).as(harm.getKey()).isEqualTo(judged);
            assertThat(said.getOut())
                    .contains("copy of county " + county.name() + " is damaged: " + harm.getKey())
                    .contains("written anew from the registry");
            CopySeal.check(county.copy(), county.code());
            assertThat(county.folder()).isDirectoryNotContaining("glob:**/{writing,broken}-*");
        }
        assertThat(said.getOut().split("is damaged: ")).hasSize(harms.size() + 1);
    }

    @Test
    void aWhatIfOnADamagedCopyAnswersFromANewOne(CapturedOutput said) throws IOException {
        CopiedCounty county = CopiedCounty.fill(OFFICE);
        county.screen();
        empty(county.copy().resolve(Table.MONEY.file()));

        Visitor.Reply reply = OFFICE.as(county.place().countyLogin()).get(WHAT_IF);

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.body())
                .contains(">" + county.text("select count(*) from screening.judged where at_risk") + "<small>")
                .doesNotContain("上一份完好的副本");
        assertThat(said.getOut()).contains("copy of county " + county.name() + " is damaged: money.parquet");
    }

    @Test
    void aCopyOfANewerOfficeIsNamedOnceAndLeftAlone(CapturedOutput said) throws IOException {
        CopiedCounty county = CopiedCounty.fill(OFFICE);
        Path newer = foreign(county, (CopyState.FORMAT + 1) + "-9-9-9", Duration.ofDays(9));
        Path unknown = foreign(county, (CopyState.FORMAT + 2) + "-in-another-form", Duration.ofDays(9));
        Path beside = foreign(county, (CopyState.FORMAT - 1) + "-1-1-1", Duration.ofHours(1));
        Path outlived = foreign(county, (CopyState.FORMAT - 1) + "-2-2-2", Duration.ofDays(2));

        county.screen();
        String judged = county.judged();
        county.change();
        county.screen();

        assertThat(judged).startsWith(CopiedCounty.HOUSEHOLDS + " ");
        assertThat(newer.resolve("x")).hasContent("theirs");
        assertThat(unknown.resolve("x")).hasContent("theirs");
        assertThat(beside.resolve("x")).hasContent("theirs");
        assertThat(outlived).doesNotExist();
        CopySeal.check(county.copy(), county.code());
        assertThat(said.getOut().split("by a newer Holdfast")).as(said.getOut()).hasSize(3);
        assertThat(said.getOut()).contains("County " + county.name()).contains("in format " + (CopyState.FORMAT + 1));
    }

    private static Path foreign(CopiedCounty county, String name, Duration age) throws IOException {
        Path folder = Files.createDirectories(county.folder().resolve(name));
        Files.writeString(folder.resolve("x"), "theirs");
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(age)));
        return folder;
    }

    @Test
    void aCopyThatDoesNotHoldWhatTheRegistryHoldsIsNotPutInPlaceAndTheRestGoesOn() throws SQLException {
        CopiedCounty county = CopiedCounty.fill(OFFICE);
        CopiedCounty next = CopiedCounty.fill(OFFICE);
        county.screen();
        Path good = county.copy();
        String judged = county.judged();
        county.change();
        String view = losing(county);
        Screening.Outcome outcome;
        Visitor.Reply page;
        Visitor.Reply asked;
        try {
            outcome = county.screen(next.code() + 1_000_000);
            county.screen();
            page = OFFICE.as(county.place().countyLogin()).get("/screening");
            asked = OFFICE.as(county.place().countyLogin()).get(WHAT_IF);
        } finally {
            superuser("create or replace view registry.reported_event with (security_invoker = true) as " + view);
        }

        assertThat(outcome.households()).isEqualTo(CopiedCounty.HOUSEHOLDS);
        assertThat(next.judged()).startsWith(CopiedCounty.HOUSEHOLDS + " ");
        assertThat(outcome.notJudged())
                .singleElement()
                .asString()
                .contains(county.name())
                .containsPattern("events: [a-z ]+ \\d+ in the registry, \\d+ in the copy")
                .doesNotContain("members:");
        assertThat(county.copy()).as("the last good copy").isEqualTo(good);
        CopySeal.check(good, county.code());
        assertThat(county.folder()).isDirectoryNotContaining("glob:**/writing-*");
        assertThat(county.judged()).isEqualTo(judged);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.body()).contains("按上一份完好的副本计算");

        assertThat(county.screen().notJudged()).isEmpty();
        assertThat(page.body())
                .contains("1个县未能判断")
                .containsPattern("试验县" + county.place().number() + "未能判断：写出的副本与台账不一致（events: ");
    }

    /// Every reading of the county's events loses some: whoever reads twice reads two things.
    private static String losing(CopiedCounty county) throws SQLException {
        String view;
        try (Connection db = OFFICE.superuser();
                Statement sql = db.createStatement();
                ResultSet row = sql.executeQuery("select pg_get_viewdef('registry.reported_event')")) {
            row.next();
            view = row.getString(1);
        }
        superuser("create or replace view registry.reported_event with (security_invoker = true) as select * from ("
                + view.replace(";", "") + ") v where not (region_code >= " + county.code() + " and region_code < "
                + (county.code() + 1_000_000) + " and random() < 0.3)");
        return view;
    }

    private static void superuser(String statement) throws SQLException {
        try (Connection db = OFFICE.superuser();
                Statement sql = db.createStatement()) {
            sql.execute(statement);
        }
    }
}
