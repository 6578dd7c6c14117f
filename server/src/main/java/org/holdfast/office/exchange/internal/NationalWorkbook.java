package org.holdfast.office.exchange.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.holdfast.office.access.Acting;
import org.holdfast.office.exchange.National;
import org.holdfast.office.intake.Layouts;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An export as a file of the layout. The rows above the headings say whose copy it is, once in words and once hidden:
/// cells below them would come back with the next file, so no mark stands there.
final class NationalWorkbook {
    private static final int FLUSHES_EVERY = 1_000;

    private NationalWorkbook() {}

    static void write(
            OutputStream out,
            Layouts.Layout layout,
            National.Export export,
            Acting who,
            Clock clock,
            JdbcClient.StatementSpec rows) {
        try (Workbook workbook = new Workbook(out, "Holdfast", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("sheet1");
            sheet.value(0, 0, layout.zh() + HiddenMark.of(who.accountId()));
            sheet.value(1, 0, says(export, who, LocalDateTime.ofInstant(clock.instant(), clock.getZone())));
            int[] at = {layout.headingRow()};
            rows.query(row -> {
                if (at[0] == layout.headingRow()) {
                    cells(sheet, at[0] - 1, NationalRows.texts(row.getString("headings")));
                }
                List<List<String>> content = NationalRows.content(row.getString("content"));
                for (List<String> person : content == null ? List.<List<String>>of() : content) {
                    cells(sheet, at[0]++, person);
                    if (at[0] % FLUSHES_EVERY == 0) {
                        flush(sheet);
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String says(National.Export export, Acting who, LocalDateTime now) {
        return "导出日期 " + export.madeOn() + "，" + export.unit() + "，" + export.rows() + " 户；"
                + who.name() + "（" + who.unitName() + "）于 " + now.truncatedTo(ChronoUnit.MINUTES) + " 下载，编号 "
                + export.id() + "；证件号码、电话和银行卡号不导出，空格表示没有变更或不掌握";
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void cells(Worksheet sheet, int row, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                sheet.value(row, i, texts.get(i));
            }
        }
    }
}
