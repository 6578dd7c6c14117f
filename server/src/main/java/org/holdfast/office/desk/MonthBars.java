package org.holdfast.office.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.holdfast.office.screening.IncomeSheet;
import org.holdfast.office.shell.Figures;

/// Twelve months as pairs of bars, income beside what had to be spent. A month that is not wholly known is
/// striped.
public record MonthBars(List<Month> months, String highest) {
    private static final int HEIGHT = 90;
    private static final int STEP = 33;

    /// One month. Heights are in units of the drawing.
    public record Month(int x, int number, int in, int out, boolean inKnown, boolean outKnown) {
        public int inTop() {
            return HEIGHT - in + 10;
        }

        public int outTop() {
            return HEIGHT - out + 10;
        }
    }

    static MonthBars of(IncomeSheet sheet) {
        int count =
                sheet.lines().isEmpty() ? 0 : sheet.lines().getFirst().months().size();
        List<Sum> ins = sums(sheet, count, line -> line.sign() > 0);
        List<Sum> outs =
                sums(sheet, count, line -> line.sign() <= 0 && !line.component().equals("claims"));
        long highest = 1;
        for (int i = 0; i < count; i++) {
            highest = Math.max(highest, Math.max(ins.get(i).fen(), outs.get(i).fen()));
        }
        List<Month> months = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate month = sheet.lines().getFirst().months().get(i).month();
            months.add(new Month(
                    18 + i * STEP,
                    month.getMonthValue(),
                    (int) (ins.get(i).fen() * HEIGHT / highest),
                    (int) (outs.get(i).fen() * HEIGHT / highest),
                    ins.get(i).known(),
                    outs.get(i).known()));
        }
        return new MonthBars(months, Figures.number(highest / 100));
    }

    private static List<Sum> sums(IncomeSheet sheet, int count, Predicate<IncomeSheet.Line> which) {
        List<Sum> sums = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long fen = 0;
            boolean known = true;
            for (IncomeSheet.Line line : sheet.lines()) {
                if (which.test(line)) {
                    IncomeSheet.Cell cell = line.months().get(i);
                    Long held = cell.fen();
                    fen += held == null ? 0 : held;
                    known &= cell.known();
                }
            }
            sums.add(new Sum(fen, known));
        }
        return sums;
    }

    private record Sum(long fen, boolean known) {}
}
