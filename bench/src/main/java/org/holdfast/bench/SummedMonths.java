package org.holdfast.bench;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.holdfast.columnar.SumsFile;
import org.holdfast.policy.evaluate.BlockBuilder;
import org.holdfast.policy.evaluate.Layout;
import org.holdfast.policy.term.Term;

/// Gives a block months that add up to the stored sums of every window, because a block is filled with
/// months. It works for windows each of which holds the other or lies beside it.
final class SummedMonths implements BlockFill.Months {

    private static final int AS_OF_MONTH = Nation.AS_OF.getYear() * 12 + Nation.AS_OF.getMonthValue() - 1;

    private final List<Of> components = new ArrayList<>();

    /// One component's windows, the longer before the shorter within it.
    private record Of(String name, List<Term.Window> windows, Map<Term.Window, Integer> columns) {

        int column(Term.Window window) {
            return Objects.requireNonNull(columns.get(window));
        }
    }

    SummedMonths(List<Term.Window> windows) {
        Map<Term.Window, Integer> columns = new HashMap<>();
        for (Term.Window window : windows) {
            columns.put(window, 2 + columns.size() * 2);
        }
        for (String component :
                new TreeSet<>(windows.stream().map(Term.Window::component).toList())) {
            List<Term.Window> own = windows.stream()
                    .filter(window -> window.component().equals(component))
                    .sorted((a, b) -> Integer.compare(b.months(), a.months()))
                    .toList();
            components.add(new Of(component, own, columns));
        }
    }

    @Override
    public Walk open(Duck duck, Path folder) {
        return Walk.open(duck, folder, "sums");
    }

    @Override
    public void fill(BlockBuilder block, Layout layout, Walk rows, long household, Coverage.Spans covered)
            throws SQLException {
        if (!rows.at(household)) {
            throw new SQLException("There are no sums of household " + household + ".");
        }
        for (Of of : components) {
            component(block, layout.component(of.name()), of, rows.rows());
        }
        rows.next();
    }

    /// Each window puts what its inner window does not hold into its last month; where a window has no
    /// upper end, the months of it that no inner one vouches for stay unknown.
    private static void component(BlockBuilder block, int component, Of of, ResultSet row) throws SQLException {
        boolean byYear = false;
        for (Term.Window window : of.windows()) {
            long value = value(of, window, row);
            int last = window.before() + window.months();
            Optional<Term.Window> inner = inner(of, window);
            long rest = inner.isEmpty() ? value : value - value(of, inner.get(), row);
            if (rest < 0) {
                throw new SQLException("The sum " + SumsFile.column(window) + " is below that of a window within it.");
            }
            if (rest > 0) {
                block.month(component, AS_OF_MONTH - last, rest);
            }
            long more = row.getLong(of.column(window) + 1);
            if (!row.wasNull()) {
                block.monthsCovered(component, AS_OF_MONTH - last, AS_OF_MONTH - window.before());
                byYear |= more > 0;
            }
        }
        if (byYear) {
            years(block, component, of, row);
        }
    }

    private static long value(Of of, Term.Window window, ResultSet row) throws SQLException {
        long value = row.getLong(of.column(window));
        if (row.wasNull()) {
            throw new SQLException("A sum without a value cannot be given to a block as months.");
        }
        return value;
    }

    private static Optional<Term.Window> inner(Of of, Term.Window window) {
        return of.windows().stream()
                .filter(other -> !other.equals(window)
                        && other.before() >= window.before()
                        && other.before() + other.months() <= window.before() + window.months())
                .findFirst();
    }

    /// An upper end above the lower one comes from amounts of the last two calendar years.
    private static void years(BlockBuilder block, int component, Of of, ResultSet row) throws SQLException {
        int year = Nation.AS_OF.getYear();
        long last = 0;
        long both = 0;
        for (Term.Window window : of.windows()) {
            long more = row.getLong(of.column(window) + 1);
            boolean first = Windows.touchesYear(window, year - 1);
            boolean second = Windows.touchesYear(window, year - 2);
            last = first && !second ? more : last;
            both = first && second ? more : both;
        }
        block.year(component, year - 1, last);
        block.year(component, year - 2, Math.max(0, both - last));
    }
}
