package org.holdfast.policy.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.policy.fact.Attribute;

/// Fills a block, one household after another: [#household], its attributes, its months, its members,
/// its events; then the next. What is not set stays unknown. Amounts are in fen, mu in hundredths, the
/// rest whole. Handles come from the [Layout], are looked up once and used for every row; with the
/// handle UNUSED nothing happens.
public final class BlockBuilder {

    /// For amounts and codes that are not known.
    public static final long UNKNOWN = Long.MIN_VALUE;

    private final Layout layout;
    private final Calculus calculus;
    private final Column[] household;
    private final Column[] member;
    private final EventColumns events;
    private final MonthSums months;
    private final int[][] coverage;
    private final int yearsOld;
    private final List<Page> pages = new ArrayList<>();
    private final int[] memberCount = new int[Page.HOUSEHOLDS];
    private final int[] eventCount = new int[Page.HOUSEHOLDS];
    private final boolean[] membersKnown = new boolean[Page.HOUSEHOLDS];
    /// Of the page being filled.
    private int households;
    private int members;
    private int before;
    private int membersBefore;
    private int eventsBefore;

    BlockBuilder(Layout layout, Calculus calculus, MonthSums months) {
        this.layout = layout;
        this.calculus = calculus;
        this.household = columns(layout.household);
        this.member = columns(layout.member);
        this.events = new EventColumns(layout, calculus, columns(layout.event));
        this.months = months;
        this.coverage = new int[layout.kinds.size()][Page.HOUSEHOLDS];
        this.yearsOld = layout.member("years_old");
    }

    public static BlockBuilder of(Layout layout, LocalDate asOf) {
        Calculus calculus = new Calculus(asOf);
        return new BlockBuilder(layout, calculus, new MonthSums(layout, calculus));
    }

    static Column[] columns(List<Layout.Kept> kept) {
        return kept.stream()
                .map(column -> Column.of(column.unit(), column.neverNegative(), column.given()))
                .toArray(Column[]::new);
    }

    /// Begins the next household. Its members are known unless [#membersUnknown] is called.
    public BlockBuilder household() {
        finish();
        if (households == Page.HOUSEHOLDS) {
            turnOver();
        }
        int row = households++;
        for (Column column : household) {
            column.unknown(row);
        }
        for (int[] kind : coverage) {
            kind[row] = 0;
        }
        memberCount[row] = 0;
        eventCount[row] = 0;
        membersKnown[row] = true;
        return this;
    }

    private void finish() {
        if (households > 0) {
            months.close(households - 1);
        }
    }

    /// Packs the page and begins an empty one.
    private void turnOver() {
        pages.add(new PagePacker(layout, households, memberCount, eventCount, membersKnown)
                .pack(household, member, events.columns(), months.columns(), coverage));
        before += households;
        membersBefore += members;
        eventsBefore += events.count();
        households = 0;
        members = 0;
        events.begin();
    }

    public void yesNo(int handle, boolean value) {
        if (handle >= 0) {
            ((Column.Truths) household[handle]).set(households - 1, Kleene.of(value));
        }
    }

    /// `number` is the code's stored number.
    public void code(int handle, int number) {
        if (handle >= 0) {
            ((Column.Codes) household[handle]).set(households - 1, number);
        }
    }

    /// A known number in stored form (fen, hundredths of a mu, whole).
    public void number(int handle, long value) {
        if (handle >= 0) {
            set(household[handle], households - 1, value, value);
        }
    }

    /// A number known to lie between two others; the extreme longs mean "without end". Only for amounts.
    public void between(int handle, long low, long high) {
        if (handle >= 0) {
            set(household[handle], households - 1, low, high);
        }
    }

    static void set(Column column, int row, long low, long high) {
        switch (column) {
            case Column.Wholes wholes when low == high -> wholes.set(row, Math.toIntExact(low));
            case Column.Amounts amounts -> amounts.set(row, low, high);
            default -> throw new IllegalArgumentException("The column holds no such number");
        }
    }

    /// A stored day such as monitored_on: sets every attribute counted from it. A day after the as-of
    /// day leaves them unknown.
    public void day(String name, LocalDate day) {
        if (day.isAfter(calculus.asOf())) {
            return;
        }
        for (Attribute attribute : layout.since(name)) {
            boolean inMonths = attribute.unit().base() == org.holdfast.policy.expression.Unit.Base.MONTHS;
            number(layout.household(attribute.name()), inMonths ? calculus.monthsAgo(day) : calculus.daysAgo(day));
        }
    }

    /// Nobody has recorded who lives here: counts over members have no upper end.
    public void membersUnknown() {
        membersKnown[households - 1] = false;
    }

    /// Begins the next member of this household.
    public void member() {
        memberCount[households - 1]++;
        int row = members++;
        for (Column column : member) {
            column.unknown(row);
        }
    }

    /// The member's day of birth; a day after the as-of day leaves the age unknown.
    public void born(LocalDate day) {
        if (yearsOld >= 0 && !day.isAfter(calculus.asOf())) {
            set(member[yearsOld], members - 1, calculus.yearsOld(day), calculus.yearsOld(day));
        }
    }

    public void memberYesNo(int handle, boolean value) {
        if (handle >= 0) {
            ((Column.Truths) member[handle]).set(members - 1, Kleene.of(value));
        }
    }

    public void memberCode(int handle, int number) {
        if (handle >= 0) {
            ((Column.Codes) member[handle]).set(members - 1, number);
        }
    }

    public void memberNumber(int handle, long value) {
        if (handle >= 0) {
            set(member[handle], members - 1, value, value);
        }
    }

    /// An event of this household. `fen` may be [#UNKNOWN], `tag` -1, `open` one of [Kleene]. Events
    /// after the as-of day do not count yet.
    public void event(int kind, LocalDate day, long fen, int tag, byte open) {
        eventCount[households - 1] += events.add(kind, day, fen, tag, open) ? 1 : 0;
    }

    /// A source covers a kind of event for this household from a month up to before another (`year * 12
    /// + month
    /// - 1`).
    public void eventsCovered(int kind, int fromMonth, int untilMonth) {
        int at = layout.kind(kind);
        if (at >= 0) {
            coverage[at][households - 1] |= months.mask(fromMonth, untilMonth);
        }
    }

    /// An amount of a month; several of one component and month add up (the household's own and its
    /// persons').
    public void month(int component, int monthNumber, long fen) {
        months.add(component, monthNumber, fen);
    }

    /// A part of a month's amount is known to be missing: what is held is the least it can be.
    public void monthIncomplete(int component, int monthNumber) {
        months.incomplete(component, monthNumber);
    }

    /// A source covers a component: months without an amount are zero.
    public void monthsCovered(int component, int fromMonth, int untilMonth) {
        months.cover(component, fromMonth, untilMonth);
    }

    /// An amount of which only the calendar year is known.
    public void year(int component, int year, long fen) {
        months.year(component, year, fen);
    }

    /// The block of all households so far. The builder cannot be used afterwards.
    public Block build() {
        finish();
        if (households > 0) {
            turnOver();
        }
        return new Block(layout, calculus.asOf(), before, pages, membersBefore, eventsBefore);
    }
}
