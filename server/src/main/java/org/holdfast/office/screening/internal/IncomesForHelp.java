package org.holdfast.office.screening.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.assistance.HouseholdIncomes;
import org.holdfast.office.screening.IncomeSheet;
import org.springframework.stereotype.Component;

/// Income of a household for assistance: the sheet of "how computed", added up by month.
@Component
class IncomesForHelp implements HouseholdIncomes {
    private final IncomeSheetRows sheets;

    IncomesForHelp(IncomeSheetRows sheets) {
        this.sheets = sheets;
    }

    @Override
    public Income before(Acting who, UUID household, LocalDate day) {
        IncomeSheet sheet = sheets.ofHousehold(who, household, day);
        List<IncomeSheet.Line> formula =
                sheet.lines().stream().filter(line -> line.sign() != 0).toList();
        List<Month> months = new ArrayList<>();
        int count = formula.isEmpty() ? 0 : formula.getFirst().months().size();
        for (int m = 0; m < count; m++) {
            long net = 0;
            boolean known = true;
            for (IncomeSheet.Line line : formula) {
                IncomeSheet.Cell cell = line.months().get(m);
                Long fen = cell.fen();
                net = Math.addExact(net, Math.multiplyExact((long) line.sign(), fen == null ? 0 : fen));
                known &= cell.known() && line.years().isEmpty();
            }
            months.add(new Month(sheet.firstMonth().plusMonths(m), net, known));
        }
        return new Income(
                sheet.firstMonth(),
                sheet.lastMonth(),
                sheet.persons(),
                sheet.perPersonFen(),
                sheet.netAtLeastFen(),
                months);
    }
}
