package org.holdfast.office.screening.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.holdfast.columnar.CoveredMonths;
import org.holdfast.columnar.CoveredMonths.Span;
import org.holdfast.columnar.Table;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.casework.Bilingual;
import org.holdfast.office.screening.IncomeSheet;
import org.holdfast.office.screening.IncomeSheet.Cell;
import org.holdfast.office.screening.IncomeSheet.Line;
import org.holdfast.office.screening.IncomeSheet.Yearly;
import org.holdfast.office.screening.IncomeSheets;
import org.holdfast.postgres.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The sheet is added up here a second time, from the rows and not from the evaluator's columns; a test keeps
/// both equal.
@Component
class IncomeSheetRows implements IncomeSheets {
    private static final SqlFiles SQL = SqlFiles.of(IncomeSheetRows.class);
    private static final int MONTHS = 12;

    /// Components in the order of the formula, with their sign in it.
    private static final List<Part> PARTS = List.of(
            new Part("wage", 1, new Bilingual("工资性收入", "Wages")),
            new Part("operating", 1, new Bilingual("生产经营性收入", "Farming and trade")),
            new Part("property", 1, new Bilingual("财产性收入", "Property")),
            new Part("transfer", 1, new Bilingual("转移性收入", "Transfers")),
            new Part("operating_expense", -1, new Bilingual("生产经营性支出", "Expense of farming and trade")),
            new Part("claims", 0, new Bilingual("理赔收入", "Insurance claims")),
            new Part("medical_self_paid", 0, new Bilingual("医疗自付", "Own medical spending")),
            new Part("schooling_self_paid", 0, new Bilingual("教育自付", "Own schooling cost")),
            new Part("other_self_paid", 0, new Bilingual("其他合规自付", "Other own spending")));

    private final JdbcClient db;
    private final Gate gate;
    private final Clock clock;

    IncomeSheetRows(JdbcClient db, Gate gate, Clock clock) {
        this.db = db;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public IncomeSheet ofHousehold(Acting who, UUID household) {
        LocalDate asOf = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return ofHousehold(who, household, asOf);
    }

    /// The sheet of the twelve whole months before a day.
    IncomeSheet ofHousehold(Acting who, UUID household, LocalDate asOf) {
        return gate.read(who, "household.view", within -> sheet(within, household, asOf));
    }

    private IncomeSheet sheet(Within within, UUID household, LocalDate asOf) {
        Place place = place(within, household);
        LocalDate lastMonth = asOf.withDayOfMonth(1).minusMonths(1);
        LocalDate firstMonth = lastMonth.minusMonths(MONTHS - 1);
        List<Span> spans = spans(within, place);
        Map<String, Months> months = months(within, place, firstMonth);
        List<Line> lines = PARTS.stream()
                .map(part -> line(part, Objects.requireNonNull(months.get(part.component())), firstMonth, spans))
                .toList();
        long net = lines.stream()
                .mapToLong(line -> Math.multiplyExact((long) line.sign(), line.knownFen()))
                .sum();
        boolean exact = lines.stream().allMatch(line -> line.sign() == 0 || line.unknownMonths() == 0);
        Long perPerson = exact && place.persons() > 0
                ? BigDecimal.valueOf(net)
                        .divide(BigDecimal.valueOf(place.persons()), 0, RoundingMode.HALF_UP)
                        .longValueExact()
                : null;
        return new IncomeSheet(
                household,
                asOf,
                firstMonth,
                lastMonth,
                lines,
                net,
                exact,
                place.persons(),
                perPerson,
                new Bilingual(
                        "人均纯收入 = (工资性 + 生产经营性 + 财产性 + 转移性 − 生产经营性支出) ÷ 家庭人口",
                        "Net income per person = (wages + farming and trade + property + transfers − expense of farming and trade) ÷ members"));
    }

    private Place place(Within within, UUID household) {
        return db.sql(SQL.text("household_place"))
                .param("household", household)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> new Place(
                        row.getInt("province"),
                        row.getLong("household_id"),
                        row.getLong("region_code"),
                        row.getInt("persons"),
                        row.getLong("came")))
                .optional()
                .orElseThrow(Refused::missing);
    }

    private List<Span> spans(Within within, Place place) {
        return Objects.requireNonNull(db.sql(SQL.text("household_coverage"))
                        .param("village", place.village())
                        .param("household_id", place.household())
                        .param("lo", within.lo())
                        .param("hi", within.hi())
                        .query((ResultSetExtractor<CoveredMonths>)
                                rows -> SqlRows.walk(Table.COVERAGE, rows, CoveredMonths::of)))
                .of(place.village(), place.household(), place.came());
    }

    private Map<String, Months> months(Within within, Place place, LocalDate firstMonth) {
        Map<String, Months> months = new HashMap<>();
        PARTS.forEach(part -> months.put(part.component(), new Months()));
        db.sql(SQL.text("income_rows"))
                .param("province", place.province())
                .param("household_id", place.household())
                .param("from_year", firstMonth.getYear())
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(row -> {
                    for (Part part : PARTS) {
                        Objects.requireNonNull(months.get(part.component())).add(row, part.component());
                    }
                });
        return months;
    }

    private static Line line(Part part, Months months, LocalDate firstMonth, List<Span> spans) {
        List<Cell> cells = new ArrayList<>(MONTHS);
        long known = 0;
        int unknown = 0;
        for (int m = 0; m < MONTHS; m++) {
            LocalDate month = firstMonth.plusMonths(m);
            int number = month.getYear() * 12 + month.getMonthValue() - 1;
            boolean covered = spans.stream().anyMatch(span -> span.holds(part.component(), number));
            Cell cell = months.cell(month, number, covered);
            cells.add(cell);
            Long fen = cell.fen();
            known = Math.addExact(known, fen == null ? 0 : fen);
            unknown += cell.known() ? 0 : 1;
        }
        List<Yearly> years = months.years(firstMonth);
        for (Yearly year : years) {
            known = Math.addExact(known, year.counted() ? year.fen() : 0);
        }
        boolean partly = years.stream().anyMatch(year -> !year.counted() && year.fen() > 0);
        return new Line(part.component(), part.says(), part.sign(), cells, years, known, partly ? MONTHS : unknown);
    }

    /// The months of one component, added up over the household's own row and its persons'.
    private static final class Months {
        private final Map<Integer, Long> sums = new HashMap<>();
        private final Map<Integer, Integer> rows = new HashMap<>();
        private final Set<Integer> gaps = new HashSet<>();
        private final Map<Integer, Long> years = new TreeMap<>();

        void add(ResultSet row, String component) throws SQLException {
            @Nullable Object[] amounts = SqlRows.amounts(row, component);
            if (amounts == null) {
                return;
            }
            if (amounts.length == 1) {
                if (amounts[0] instanceof Number fen) {
                    years.merge(row.getInt("year"), fen.longValue(), Math::addExact);
                }
                return;
            }
            boolean ofPerson = row.getLong("person_id") != 0;
            for (int m = 0; m < amounts.length; m++) {
                int month = row.getInt("year") * 12 + m;
                if (amounts[m] instanceof Number fen) {
                    sums.merge(month, fen.longValue(), Math::addExact);
                    rows.merge(month, 1, Integer::sum);
                } else if (ofPerson) {
                    gaps.add(month);
                }
            }
        }

        /// Years that touch the window; only one that lies in it whole counts in full.
        List<Yearly> years(LocalDate firstMonth) {
            int first = firstMonth.getYear();
            boolean whole = firstMonth.getMonthValue() == 1;
            return years.entrySet().stream()
                    .filter(year -> year.getKey() == first || year.getKey() == first + 1)
                    .filter(year -> !whole || year.getKey() == first)
                    .map(year -> new Yearly(year.getKey(), year.getValue(), whole))
                    .toList();
        }

        Cell cell(LocalDate month, int number, boolean covered) {
            Long fen = sums.get(number);
            boolean known = covered || (fen != null && !gaps.contains(number)) || years.containsKey(number / MONTHS);
            return new Cell(month, fen, known, rows.getOrDefault(number, 0));
        }
    }

    private record Part(String component, int sign, Bilingual says) {}

    private record Place(int province, long household, long village, int persons, long came) {}
}
