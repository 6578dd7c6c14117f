package org.holdfast.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.holdfast.columnar.SumsFile;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.expression.Expression.Over;
import org.holdfast.policy.expression.ExpressionError;
import org.holdfast.policy.fact.FactText;
import org.holdfast.policy.term.Meaning;
import org.holdfast.policy.term.Term;

/// The month windows the law asks for in any rule or fact, and how each is summed from an invented
/// household's amounts in SQL.
final class Windows {

    /// What comes in months, in the order in which an invented household's gap names it.
    static final List<String> COMPONENTS = List.of(
            "wage",
            "operating",
            "operating_expense",
            "property",
            "transfer",
            "medical_self_paid",
            "schooling_self_paid",
            "other_self_paid",
            "claims");
    private static final Set<String> BY_YEAR = Set.of("operating", "operating_expense", "property");
    private static final String CLAIMS = "claims";

    private Windows() {}

    /// In an order of their own: component, how far back, how long.
    static List<Term.Window> of(PolicyBook law) {
        Set<Term.Window> found = new TreeSet<>(Comparator.comparing(Term.Window::component)
                .thenComparing(Term.Window::before)
                .thenComparing(Term.Window::months));
        found.addAll(law.windows());
        for (FactText fact : law.facts()) {
            if (fact.of() == Over.HOUSEHOLD) {
                collect(meaning(law, fact), found);
            }
        }
        return List.copyOf(found);
    }

    private static Term meaning(PolicyBook law, FactText fact) {
        try {
            return Meaning.of(fact.value(), law.symbols(Set.of()), Over.HOUSEHOLD);
        } catch (ExpressionError impossible) {
            throw new IllegalStateException("A fact of the loaded law is refused: " + fact.name(), impossible);
        }
    }

    private static void collect(Term term, Set<Term.Window> found) {
        if (term instanceof Term.Window window) {
            found.add(window);
        }
        term.parts().forEach(part -> collect(part, found));
    }

    /// The two columns of every window, for the statement that writes the sums.
    static String sums(List<Term.Window> windows) {
        List<String> columns = new ArrayList<>();
        for (Term.Window window : windows) {
            columns.add("(" + least(window) + ")::bigint as " + SumsFile.column(window));
            columns.add("(" + more(window) + ")::bigint as " + SumsFile.column(window) + "_more");
        }
        return String.join(",\n    ", columns);
    }

    private static String least(Term.Window window) {
        String monthly = held(window, gap(window, "gap_from"), gap(window, "gap_to"));
        return BY_YEAR.contains(window.component())
                ? "case when by_year then " + leastByYear(window) + " else " + monthly + " end"
                : monthly;
    }

    private static String more(Term.Window window) {
        if (window.component().equals(CLAIMS)) {
            boolean lumpIsAll = window.months() == 1;
            return "case when late = 0 "
                    + (lumpIsAll ? "or lump_back = " + first(window) + " and claims_lump > 0 " : "") + "then 0 end";
        }
        String monthly = "case when not silent and gap_in(" + first(window) + ", " + last(window) + ", "
                + gap(window, "gap_from") + ", " + gap(window, "gap_to") + ") = 0 then 0 end";
        return BY_YEAR.contains(window.component())
                ? "case when by_year then " + moreByYear(window) + " else " + monthly + " end"
                : monthly;
    }

    private static int first(Term.Window window) {
        return window.before() + 1;
    }

    private static int last(Term.Window window) {
        return window.before() + window.months();
    }

    private static String gap(Term.Window window, String end) {
        int at = COMPONENTS.indexOf(window.component());
        return "case when gap_of = " + at + " then " + end + " else " + (end.equals("gap_from") ? 0 : -1) + " end";
    }

    private static String held(Term.Window window, String gapFrom, String gapTo) {
        String component = window.component();
        boolean lump = component.equals("medical_self_paid") || component.equals(CLAIMS);
        return "held(" + component + ", " + component + "_before, " + (lump ? component + "_lump" : "0")
                + ", lump_back, " + first(window) + ", " + last(window) + ", " + gapFrom + ", " + gapTo + ")";
    }

    /// The months of this calendar year are known singly; of the two years before only the amount of
    /// the year.
    private static String leastByYear(Term.Window window) {
        int now = Nation.AS_OF.getMonthValue() - 1;
        String component = window.component();
        int singly = Math.max(0, Math.min(last(window), now) - first(window) + 1);
        return component + " * " + singly + (whole(window, now) ? " + 12 * " + component : "")
                + (whole(window, now + 12) ? " + 12 * " + component + "_before" : "");
    }

    private static String moreByYear(Term.Window window) {
        int now = Nation.AS_OF.getMonthValue() - 1;
        String component = window.component();
        return "0" + (touched(window, now) && !whole(window, now) ? " + 12 * " + component : "")
                + (touched(window, now + 12) && !whole(window, now + 12) ? " + 12 * " + component + "_before" : "");
    }

    /// Whether the twelve months from `after + 1` back all lie in the window.
    private static boolean whole(Term.Window window, int after) {
        return first(window) <= after + 1 && last(window) >= after + 12;
    }

    private static boolean touched(Term.Window window, int after) {
        return first(window) <= Math.min(24, after + 12) && last(window) >= after + 1;
    }

    /// Whether a window holds a month of a calendar year and not the whole year.
    static boolean touchesYear(Term.Window window, int year) {
        int after = Nation.AS_OF.getMonthValue() - 1 + 12 * (Nation.AS_OF.getYear() - year - 1);
        return touched(window, after) && !whole(window, after);
    }

    /// The arrays of months of one year, for the statement that writes the money.
    static String months() {
        List<String> columns = new ArrayList<>();
        for (int at = 0; at < COMPONENTS.size(); at++) {
            String component = COMPONENTS.get(at);
            String of = component.equals(CLAIMS) ? claims() : monthly(component, at);
            String array = BY_YEAR.contains(component)
                    ? "case when h.by_year and y.year < $year then [12 * case when y.year = $year - 1 then h."
                            + component + " else h." + component + "_before end] else " + of + " end"
                    : of;
            columns.add("(" + array + ")::integer[] as " + component);
        }
        return String.join(",\n    ", columns);
    }

    private static String monthly(String component, int at) {
        String lump = component.equals("medical_self_paid") ? "h." + component + "_lump" : "0";
        String gap = "case when h.gap_of = " + at + " then h.gap_from else 0 end, case when h.gap_of = " + at
                + " then h.gap_to else -1 end";
        return "list_transform(range(12), lambda m: month_amount(h." + component + ", h." + component + "_before, "
                + lump + ", h.lump_back, " + gap + ", $month - (y.year * 12 + m)))";
    }

    /// A month without a claim is not held: the county's coverage says that there was none.
    private static String claims() {
        return "list_transform(range(12), lambda m: case when h.claims_lump > 0 and h.lump_back = $month - (y.year * 12 + m)"
                + " then h.claims_lump end)";
    }

    /// What the texts of the invented nation are filled with.
    static Map<String, String> day() {
        int year = Nation.AS_OF.getYear();
        return Map.of(
                "as_of", "'" + Nation.AS_OF + "'",
                "year", Integer.toString(year),
                "month", Integer.toString(year * 12 + Nation.AS_OF.getMonthValue() - 1));
    }
}
