package org.holdfast.policy.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.expression.Expression.Over;
import org.holdfast.policy.expression.Unit;
import org.holdfast.policy.fact.Attribute;
import org.holdfast.policy.rule.Rule;
import org.holdfast.policy.term.Term;

/// Which columns, month windows and kinds of events the rules of a book look at. What no rule looks at
/// is not kept: its handle is [#UNUSED] and setting it does nothing.
public final class Layout {

    /// The handle of an attribute that exists but that no rule looks at.
    public static final int UNUSED = -1;

    /// A column of the block.
    record Kept(String name, Unit unit, boolean neverNegative, boolean given) {}

    private final PolicyBook book;
    final List<Kept> household = new ArrayList<>();
    final List<Kept> member = new ArrayList<>();
    final List<Kept> event = new ArrayList<>();
    final List<Term.Window> windows = new ArrayList<>();
    final List<String> components;
    final List<Integer> kinds = new ArrayList<>();
    private final Map<Over, Map<String, Integer>> handles = new HashMap<>();
    private final Map<Term.Window, Integer> windowAt = new HashMap<>();
    private final Map<Integer, Integer> kindAt = new HashMap<>();

    private Layout(PolicyBook book, Collection<Term> terms) {
        this.book = book;
        this.components = List.copyOf(book.attributes(Attribute.Owner.MONTH).keySet());
        Map<Over, Map<String, Kept>> found = new TreeMap<>();
        for (String always : List.of("kind", "days_ago", "months_ago")) {
            book.attribute(Attribute.Owner.EVENT, always).ifPresent(attribute -> keep(Over.EVENT, attribute, found));
        }
        Set<Integer> wanted = new TreeSet<>();
        terms.forEach(term -> collect(term, found, wanted));
        place(Over.HOUSEHOLD, found, household);
        place(Over.MEMBER, found, member);
        place(Over.EVENT, found, event);
        for (int kind : wanted) {
            kindAt.put(kind, kinds.size());
            kinds.add(kind);
        }
    }

    /// The layout for every rule of every place of a book: blocks filled with it serve all places and
    /// what-ifs of that book.
    public static Layout of(PolicyBook book) {
        Meanings meanings = Meanings.of(book);
        List<Term> terms = new ArrayList<>();
        for (Rule rule : book.rules()) {
            terms.addAll(meanings.of(rule).all());
        }
        book.ordering().ifPresent(fact -> terms.add(Meanings.of(book, fact)));
        return new Layout(book, terms);
    }

    static Layout of(PolicyBook book, Collection<Term> terms) {
        return new Layout(book, terms);
    }

    private void place(Over over, Map<Over, Map<String, Kept>> found, List<Kept> kept) {
        Map<String, Integer> at = new HashMap<>();
        for (Kept column : found.getOrDefault(over, Map.of()).values()) {
            at.put(column.name(), kept.size());
            kept.add(column);
        }
        handles.put(over, at);
    }

    private void collect(Term term, Map<Over, Map<String, Kept>> found, Set<Integer> wanted) {
        switch (term) {
            case Term.Column column -> {
                Kept given = new Kept(column.name(), column.unit(), false, true);
                book.attribute(owner(column.owner()), column.name())
                        .ifPresentOrElse(
                                attribute -> keep(column.owner(), attribute, found),
                                () -> over(column.owner(), found).put(column.name(), given));
            }
            case Term.Window window -> {
                if (!windowAt.containsKey(window)) {
                    windowAt.put(window, windows.size());
                    windows.add(window);
                }
            }
            case Term.Aggregate aggregate -> aggregate.reach().ifPresent(reach -> wanted.addAll(reach.kinds()));
            default -> {}
        }
        term.parts().forEach(part -> collect(part, found, wanted));
    }

    private static void keep(Over over, Attribute attribute, Map<Over, Map<String, Kept>> found) {
        Kept kept = new Kept(attribute.name(), attribute.unit(), attribute.neverNegative(), false);
        over(over, found).put(kept.name(), kept);
    }

    private static Map<String, Kept> over(Over over, Map<Over, Map<String, Kept>> found) {
        return found.computeIfAbsent(over, _ -> new TreeMap<>());
    }

    private static Attribute.Owner owner(Over over) {
        return Attribute.Owner.valueOf(over.name());
    }

    /// Whether a column holds amounts, row by row, and not small whole numbers.
    boolean wide(Over owner, int at) {
        Kept kept = switch (owner) {
            case HOUSEHOLD -> household.get(at);
            case MEMBER -> member.get(at);
            case EVENT -> event.get(at);
        };
        return Column.of(kept.unit(), kept.neverNegative(), kept.given()) instanceof Column.Amounts;
    }

    /// The windows of months whose sums a block holds.
    public List<Term.Window> windows() {
        return List.copyOf(windows);
    }

    /// The kinds of events whose coverage a block holds, by their stored numbers.
    public List<Integer> kinds() {
        return List.copyOf(kinds);
    }

    PolicyBook book() {
        return book;
    }

    /// The handle of a household attribute; [#UNUSED] when no rule looks at it.
    public int household(String name) {
        return handle(Over.HOUSEHOLD, name);
    }

    public int member(String name) {
        return handle(Over.MEMBER, name);
    }

    int event(String name) {
        return handle(Over.EVENT, name);
    }

    /// The handle of a month component such as wage.
    public int component(String name) {
        int at = components.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException("There is no month component " + name);
        }
        return at;
    }

    /// The place of an event kind's coverage; [#UNUSED] when no rule looks at the kind.
    int kind(int number) {
        return kindAt.getOrDefault(number, UNUSED);
    }

    int window(Term.Window window) {
        Integer at = windowAt.get(window);
        if (at == null) {
            throw new IllegalArgumentException("The block holds no sum for " + window);
        }
        return at;
    }

    /// Base attributes counted from a stored day, such as monitored_days_ago from monitored_on.
    List<Attribute> since(String day) {
        return book.attributes(Attribute.Owner.HOUSEHOLD).values().stream()
                .filter(attribute -> attribute.since().filter(day::equals).isPresent())
                .toList();
    }

    private int handle(Over over, String name) {
        Integer at = handles.getOrDefault(over, Map.of()).get(name);
        if (at != null) {
            return at;
        }
        if (book.attribute(owner(over), name).isEmpty() && book.fact(name).isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no " + over.word() + " attribute " + name + " in facts/base.yaml");
        }
        return UNUSED;
    }
}
