package org.holdfast.office.played;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.holdfast.region.DivisionTree;
import org.holdfast.region.Region;
import org.holdfast.region.RegionCode;
import org.holdfast.region.RegionLevel;
import org.holdfast.rehearsal.Dirt;
import org.holdfast.rehearsal.Gaps;
import org.holdfast.rehearsal.Rehearsal;
import org.holdfast.rehearsal.Spec;

/// Two invented years of a county, of which an office sees on a day only what was known by then; and the same two years
/// without gaps and dirt, which is what somebody sees who stands in the home. The rehearsal's own office is left out:
/// nobody is monitored but the stock of the opening and whom the played office identifies.
final class RehearsedYear {
    static final int YEAR = 2022;
    private static final LocalDate END = LocalDate.of(YEAR + 1, 1, 1);
    private static final List<String> INCOME = List.of("wage", "operating", "property", "transfer", "claims");
    private static final List<String> COST =
            List.of("operating_expense", "medical_self_paid", "schooling_self_paid", "other_self_paid");

    final long county;
    private final Path seen;
    /// What was left of each month from January of the year before, in fen, by household number.
    private final Map<String, long[]> months = new HashMap<>();
    private final Map<String, Integer> members = new HashMap<>();
    private Optional<Stock> stock = Optional.empty();

    private RehearsedYear(long county, Path seen) {
        this.county = county;
        this.seen = seen;
    }

    /// A county of Gansu, whose line and rural income the law knows; its townships and villages are invented.
    static DivisionTree tree(long county, int townships, int villages) {
        DivisionTree.Builder tree = new DivisionTree.Builder("played", "全国");
        tree.add(RegionLevel.PROVINCE, RegionCode.parse("62"), "甘肃省");
        tree.add(RegionLevel.PREFECTURE, RegionCode.parse("6211"), "定西市");
        tree.add(RegionLevel.COUNTY, RegionCode.of(county), "演练县");
        for (int t = 0; t < townships; t++) {
            long township = county + (100 + t) * 1_000L;
            tree.add(RegionLevel.TOWNSHIP, RegionCode.of(township), "镇" + (t + 1));
            for (int v = 1; v <= villages; v++) {
                tree.add(RegionLevel.VILLAGE, RegionCode.of(township + 200 + v), "村" + (t + 1) + "-" + v);
            }
        }
        return tree.build();
    }

    static RehearsedYear of(DivisionTree tree, long county, long seed, int households) throws IOException {
        Region place = tree.find(RegionLevel.COUNTY, RegionCode.of(county)).orElseThrow();
        Spec spec = Spec.of(tree, place)
                .withSeed(seed)
                .withHouseholds(households)
                .withAsOf(END)
                .withFormerPoor(true);
        Path folder = Files.createTempDirectory("holdfast-played");
        Path clean = Files.createTempDirectory("holdfast-played-true");
        Rehearsal.of(spec).writeTo(folder);
        Rehearsal.of(spec.withDirt(Dirt.none()).withGaps(Gaps.none())).writeTo(clean);
        RehearsedYear year = new RehearsedYear(county, folder);
        year.readTruth(clean);
        Map<String, Long> left = new HashMap<>();
        year.months.keySet().forEach(no -> left.put(no, year.truth(no, LocalDate.of(YEAR, 1, 1))));
        year.stock = Optional.of(new Stock(left, seed));
        return year;
    }

    private void readTruth(Path clean) throws IOException {
        Table money = Table.read(clean.resolve("months.csv"));
        for (String[] row : money.rows()) {
            String component = money.cell(row, "component");
            int sign = INCOME.contains(component) ? 1 : COST.contains(component) ? -1 : 0;
            long[] all = months.computeIfAbsent(money.cell(row, "household_no"), no -> new long[24]);
            int base = (Integer.parseInt(money.cell(row, "year")) - YEAR + 1) * 12;
            for (int m = 0; m < 12 && base >= 0 && base < 24; m++) {
                String cell = money.cell(row, "m" + (m + 1));
                all[base + m] += cell.isEmpty() ? 0 : sign * Math.round(Double.parseDouble(cell) * 100);
            }
        }
        Table persons = Table.read(clean.resolve("persons.csv"));
        persons.rows().forEach(row -> members.merge(persons.cell(row, "household_no"), 1, Integer::sum));
    }

    /// What was really left per head in the twelve whole months before a day of the year, in fen: income and claims
    /// without what it cost and what was paid for illness, school and the like.
    long truth(String household, LocalDate day) {
        long[] all = months.getOrDefault(household, new long[24]);
        int until = 12 + day.getMonthValue() - 1;
        long sum = Arrays.stream(all, until - 12, until).sum();
        return sum / Math.max(1, members.getOrDefault(household, 1));
    }

    int members(String household) {
        return members.getOrDefault(household, 1);
    }

    /// One of the files as it could have been written on a day; households as the year opens.
    Path file(String name, LocalDate day) throws IOException {
        Table table = Table.read(seen.resolve(name + ".csv"));
        YearMonth known = YearMonth.from(day).minusMonths(1);
        Function<String[], String[]> slice = switch (name) {
            case "months" -> row -> untilMonth(table, row, known);
            case "events" -> row -> table.cell(row, "reported_on").compareTo(day.toString()) < 0 ? row : new String[0];
            case "coverage" -> row -> covered(table, row, known);
            case "households" -> row -> opening(table, row);
            default -> row -> row;
        };
        List<String> lines = new ArrayList<>(List.of(String.join(",", table.head())));
        for (String[] row : table.rows()) {
            String[] kept = slice.apply(row);
            if (kept.length > 0) {
                lines.add(String.join(",", kept));
            }
        }
        Path file = Files.createTempFile("played-" + name, ".csv");
        Files.write(file, lines);
        return file;
    }

    private static String[] untilMonth(Table table, String[] row, YearMonth known) {
        int year = Integer.parseInt(table.cell(row, "year"));
        String[] cells = row.clone();
        boolean any = false;
        for (int m = 1; m <= 12; m++) {
            int column = table.column("m" + m);
            if (YearMonth.of(year, m).isAfter(known)) {
                cells[column] = "";
            }
            any |= !cells[column].isEmpty();
        }
        return any ? cells : new String[0];
    }

    private static String[] covered(Table table, String[] row, YearMonth known) {
        String[] cells = row.clone();
        if (table.cell(row, "to_month").compareTo(known.toString()) > 0) {
            cells[table.column("to_month")] = known.toString();
        }
        return table.cell(row, "from_month").compareTo(known.toString()) > 0 ? new String[0] : cells;
    }

    private String[] opening(Table table, String[] row) {
        String[] cells = row.clone();
        for (String column : List.of(
                "monitored_on",
                "risk_eliminated",
                "eliminated_on",
                "first_cause",
                "cause_2",
                "cause_3",
                "disaster_kind",
                "income_at_identification",
                "contact_name",
                "contact_phone")) {
            cells[table.column(column)] = "";
        }
        cells[table.column("monitored_type")] = "none";
        cells[table.column("measures_count")] = "0";
        cells[table.column("development_measures_count")] = "0";
        stock.flatMap(one -> one.of(table.cell(row, "household_no"))).ifPresent(one -> identified(table, cells, one));
        return cells;
    }

    private static void identified(Table table, String[] cells, Stock.Identified one) {
        boolean lifted = table.cell(cells, "lifted").equals("yes");
        Map<String, String> says = Map.of(
                "monitored_type",
                lifted ? "unstable_lifted" : "marginal",
                "monitored_on",
                one.on().toString(),
                "risk_eliminated",
                one.eliminatedOn().isPresent() ? "yes" : "no",
                "eliminated_on",
                one.eliminatedOn().map(LocalDate::toString).orElse(""),
                "first_cause",
                "illness",
                "income_at_identification",
                "5000",
                "measures_count",
                "2",
                "development_measures_count",
                "1");
        says.forEach((column, text) -> cells[table.column(column)] = text);
    }

    /// A plain table whose columns are named by the last word of their heading.
    record Table(String[] head, List<String[]> rows, Map<String, Integer> columns) {
        static Table read(Path file) throws IOException {
            List<String> lines = Files.readAllLines(file);
            String[] head = lines.getFirst().replace("\uFEFF", "").split(",", -1);
            Map<String, Integer> columns = new HashMap<>();
            for (int i = 0; i < head.length; i++) {
                columns.put(head[i].substring(head[i].lastIndexOf(' ') + 1), i);
            }
            return new Table(
                    head,
                    lines.stream().skip(1).map(line -> line.split(",", -1)).toList(),
                    columns);
        }

        int column(String name) {
            return java.util.Objects.requireNonNull(columns.get(name), name);
        }

        String cell(String[] row, String name) {
            return row[column(name)];
        }
    }
}
