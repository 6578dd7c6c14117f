package org.holdfast.office.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.office.access.Acting;
import org.holdfast.office.intake.Batch;
import org.holdfast.office.intake.CountyFiles;
import org.holdfast.office.intake.Imports;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.TestOfficers;
import org.holdfast.office.testing.Visitor;

/// A department of a county with its liaison and a confirmed sender, and the people it may write about.
public final class Department {
    public static final String HEAD = "报送单位代码 sender,批次号 batch_no,事项 kind,记录编号 record_no,姓名 name,证件号码 id_number,"
            + "村名或村代码 place,性别 sex,出生日期 birth_date,金额 amount,日期 happened_on,是否请求再次核实 asks";

    public final String login;
    public final String code;
    public final Acting liaison;
    private final TestOffice office;
    private int rows;

    /// Somebody registered.
    public record Resident(String name, String number, long village, String sex, String born) {}

    private Department(TestOffice office, String login, String code) {
        this.office = office;
        this.login = login;
        this.code = code;
        this.liaison = TestOfficers.of(office, login);
    }

    /// Asks to be a sender on the page and is confirmed by the county on its own.
    public static Department settle(TestOffice office, FreshCounty county, String department) {
        return settle(office, county.code(), county.countyLogin(), department);
    }

    public static Department settle(TestOffice office, long county, String countyLogin, String department) {
        String login = department + "-" + county;
        FreshCounty.post(
                office,
                login,
                "department_liaison",
                "某局",
                3,
                county,
                office.clock().today());
        String code = "S" + county / 1_000_000 + "-" + department.substring(0, 3);
        Visitor liaison = office.as(login);
        assertThat(liaison.post("/feeds/senders", Map.of("code", code, "department", department))
                        .status())
                .isEqualTo(303);
        Visitor officer = office.as(countyLogin);
        String page = officer.get("/feeds/senders").body();
        String path = page.replaceAll("(?s).*" + code + ".*?(/feeds/senders/[0-9a-f-]{36}/confirm).*", "$1");
        assertThat(officer.post(path, Map.of()).status()).isEqualTo(303);
        return new Department(office, login, code);
    }

    /// Registers people of a county and tells who they are.
    public static List<Resident> people(TestOffice office, FreshCounty county, long seed, int each) {
        // A number belongs to one person of the whole office: each county has people of its own.
        CountyFiles files = CountyFiles.of(county, seed * 10_007 + county.number(), each);
        bring(office, CountyFiles.officer(county), "households", CountyFiles.HOUSEHOLD_HEAD, files.households);
        bring(office, CountyFiles.officer(county), "persons", CountyFiles.PERSON_HEAD, files.persons);
        return files.persons.stream()
                .map(line -> line.split(","))
                .map(cells -> new Resident(cells[3], cells[5], Long.parseLong(cells[2]), cells[4], cells[6]))
                .toList();
    }

    /// A line about somebody; the record's number is the department's own.
    public String line(String batch, String kind, Resident who, String amount, String day) {
        return line(
                batch,
                kind,
                who.name(),
                who.number(),
                "%012d".formatted(who.village()),
                who.sex(),
                who.born(),
                amount,
                day,
                "");
    }

    public String line(String batch, String kind, String... rest) {
        return String.join(",", code, batch, kind, "R" + ++rows, String.join(",", rest));
    }

    /// Brings a batch to its end, through the door that the page uses.
    public Batch send(List<String> lines) {
        return bring(office, liaison, "department-records", HEAD, lines);
    }

    public static Batch bring(TestOffice office, Acting who, String profile, String head, List<String> lines) {
        try {
            Path file = Files.createTempFile("department", ".csv");
            List<String> all = new ArrayList<>(List.of(head));
            all.addAll(lines);
            Files.write(file, ("\ufeff" + String.join("\n", all) + "\n").getBytes(StandardCharsets.UTF_8));
            Batch batch = office.bean(Imports.class)
                    .bring(who, new Imports.Bringing(profile, profile + ".csv", Map.of()), file, false);
            Files.delete(file);
            assertThat(batch.state()).isEqualTo(Batch.State.DONE);
            return batch;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Feeds.Batch answered(Batch batch) {
        return office.bean(Feeds.class).batch(liaison, batch.publicId());
    }

    public List<Feeds.Line> lines(Batch batch) {
        return office.bean(Feeds.class).lines(liaison, batch.publicId(), Optional.empty(), 100_000, 0);
    }
}
