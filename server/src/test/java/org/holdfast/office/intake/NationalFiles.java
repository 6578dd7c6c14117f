package org.holdfast.office.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;

/// Exports as the national system makes them: two rows of titles, headings on row 3, more than 170 columns of
/// which most are empty.
final class NationalFiles {
    private static final int COLUMNS = 172;

    private final TestOffice office;
    private final FreshCounty county;
    private final Path folder;

    NationalFiles(TestOffice office, FreshCounty county, Path folder) {
        this.office = office;
        this.county = county;
        this.folder = folder;
    }

    Batch bring(String profile, Map<String, String> asked, List<String> head, List<String[]> rows, String name)
            throws IOException {
        List<String> headings = new ArrayList<>(head);
        while (headings.size() < COLUMNS) {
            headings.add("备用列" + headings.size());
        }
        StringBuilder text = new StringBuilder("导出表\r\n导出时间：2022-06-01\r\n");
        text.append(String.join(",", headings)).append("\r\n");
        for (String[] row : rows) {
            text.append(String.join(",", Arrays.asList(row)))
                    .append(",".repeat(COLUMNS - row.length))
                    .append("\r\n");
        }
        Path file = folder.resolve(name);
        Files.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
        return office.bean(Imports.class)
                .bring(CountyFiles.officer(county), new Imports.Bringing(profile, name, asked), file, false);
    }

    List<FindingLine> findings(Batch batch, int severity) {
        return office.bean(Imports.class).findings(CountyFiles.officer(county), batch, severity, 50, 0);
    }

    /// One number out of the county's rows; the statement bounds itself by `:lo` and `:hi`.
    long number(String sql) {
        return Long.parseLong(text(sql));
    }

    String text(String sql) {
        Acting job = Acting.system("test", county.code(), county.code() + 1_000_000);
        return office.bean(Gate.class)
                .work(
                        job,
                        "test",
                        within -> office.db()
                                .sql(sql)
                                .param("lo", within.lo())
                                .param("hi", within.hi())
                                .query((row, n) -> row.getString(1))
                                .single());
    }
}
