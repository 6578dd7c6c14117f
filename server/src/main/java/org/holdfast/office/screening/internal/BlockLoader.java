package org.holdfast.office.screening.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.holdfast.office.screening.internal.BlockRows.Table;
import org.holdfast.office.screening.internal.CoveredMonths.Span;
import org.holdfast.policy.evaluate.BlockBuilder;
import org.holdfast.policy.evaluate.Kleene;
import org.holdfast.policy.evaluate.Layout;
import org.jspecify.annotations.Nullable;

/// Fills blocks: five results in household order are walked side by side, once.
final class BlockLoader {
    private static final List<String> HOUSEHOLD_TRUTHS = List.of(
            "lifted",
            "risk_eliminated",
            "fallback_tag",
            "relocated",
            "contact_known",
            "water_safe",
            "toilet_usable",
            "road_hardened",
            "flag_housing",
            "flag_dropout",
            "flag_water",
            "flag_insurance");
    private static final List<String> HOUSEHOLD_CODES = List.of("monitored_type", "first_cause", "house_grade");
    private static final List<String> HOUSEHOLD_NUMBERS = List.of(
            "lifted_year",
            "declared_size",
            "measures_count",
            "development_measures_count",
            "income_at_identification",
            "house_area_m2",
            "road_distance_m",
            "cultivated_mu");
    private static final List<String> MEMBER_TRUTHS = List.of(
            "chronic",
            "serious_illness",
            "disabled",
            "insured",
            "pension",
            "dibao",
            "tekun",
            "working",
            "public_post",
            "document",
            "id_problem",
            "not_in_school_reason",
            "graduate_unemployed");
    private static final List<String> MEMBER_CODES = List.of(
            "sex", "relation", "education", "student", "labour", "disability_kind", "disability_grade", "work_place");
    private static final List<String> MEMBER_NUMBERS = List.of("insured_kinds", "work_months");
    static final List<String> COMPONENTS = List.of(
            "wage",
            "operating",
            "operating_expense",
            "property",
            "transfer",
            "claims",
            "medical_self_paid",
            "schooling_self_paid",
            "other_self_paid");
    /// As numbered in the lists of the law and of the registry.
    private static final int HEAD = 2;

    private final Layout layout;
    private final Map<String, Integer> eventKinds;

    /// @param eventKinds words of the law's list of event kinds with their stored numbers
    BlockLoader(Layout layout, Map<String, Integer> eventKinds) {
        this.layout = layout;
        this.eventKinds = new TreeMap<>(eventKinds);
    }

    Loaded load(BlockRows rows, LocalDate asOf) {
        CoveredMonths covered = rows.open(Table.COVERAGE, asOf, CoveredMonths::of);
        return rows.open(
                Table.HOUSEHOLDS,
                asOf,
                households -> rows.open(
                        Table.MEMBERS,
                        asOf,
                        members -> rows.open(
                                Table.MONEY,
                                asOf,
                                money -> rows.open(
                                        Table.EVENTS,
                                        asOf,
                                        events -> walk(
                                                asOf,
                                                covered,
                                                households,
                                                new Walk(members),
                                                new Walk(money),
                                                new Walk(events))))));
    }

    private Loaded walk(
            LocalDate asOf, CoveredMonths covered, ResultSet households, Walk members, Walk money, Walk events)
            throws SQLException {
        BlockBuilder block = BlockBuilder.of(layout, asOf);
        long[] ids = new long[1024];
        long[] villages = new long[1024];
        int count = 0;
        while (households.next()) {
            if (count == ids.length) {
                ids = Arrays.copyOf(ids, count * 2);
                villages = Arrays.copyOf(villages, count * 2);
            }
            long id = households.getLong("household_id");
            ids[count] = id;
            villages[count++] = households.getLong("region_code");
            List<Span> spans = covered.of(households.getLong("region_code"), id, households.getLong("came"));
            block.household();
            attributes(block, households);
            cover(block, spans);
            months(block, money, id, spans);
            members(block, members, id);
            events(block, events, id);
        }
        return new Loaded(block.build(), Arrays.copyOf(ids, count), Arrays.copyOf(villages, count));
    }

    private void attributes(BlockBuilder block, ResultSet row) throws SQLException {
        for (String name : HOUSEHOLD_TRUTHS) {
            boolean value = row.getBoolean(name);
            if (!row.wasNull()) {
                block.yesNo(layout.household(name), value);
            }
        }
        for (String name : HOUSEHOLD_CODES) {
            int value = row.getInt(name);
            if (!row.wasNull()) {
                block.code(layout.household(name), value);
            }
        }
        for (String name : HOUSEHOLD_NUMBERS) {
            long value = row.getLong(name);
            if (!row.wasNull()) {
                block.number(layout.household(name), value);
            }
        }
        LocalDate monitoredOn = Walk.day(row, "monitored_on");
        if (monitoredOn != null) {
            block.day("monitored_on", monitoredOn);
        }
    }

    private void cover(BlockBuilder block, List<Span> spans) {
        for (Span span : spans) {
            Integer kind = eventKinds.get(span.subject());
            if (kind != null) {
                block.eventsCovered(kind, span.from(), span.until());
            } else if (COMPONENTS.contains(span.subject())) {
                block.monthsCovered(layout.component(span.subject()), span.from(), span.until());
            }
        }
    }

    private void months(BlockBuilder block, Walk money, long household, List<Span> spans) throws SQLException {
        while (money.at(household)) {
            ResultSet row = money.row();
            int year = row.getInt("year");
            boolean ofPerson = row.getLong("person_id") != 0;
            for (String component : COMPONENTS) {
                @Nullable Object[] amounts = Walk.amounts(row, component);
                if (amounts != null) {
                    amounts(block, new Months(component, year, ofPerson, spans), amounts);
                }
            }
            money.next();
        }
    }

    private void amounts(BlockBuilder block, Months of, @Nullable Object[] amounts) {
        int component = layout.component(of.component());
        if (amounts.length == 1) {
            if (amounts[0] instanceof Number fen) {
                block.year(component, of.year(), fen.longValue());
            }
            return;
        }
        for (int m = 0; m < amounts.length; m++) {
            int month = of.year() * 12 + m;
            if (amounts[m] instanceof Number fen) {
                block.month(component, month, fen.longValue());
            } else if (of.ofPerson() && !of.covers(month)) {
                block.monthIncomplete(component, month);
            }
        }
    }

    private void members(BlockBuilder block, Walk members, long household) throws SQLException {
        int heads = 0;
        boolean relationsKnown = true;
        boolean any = false;
        while (members.at(household)) {
            any = true;
            ResultSet row = members.row();
            block.member();
            member(block, row);
            int relation = row.getInt("relation");
            relationsKnown &= !row.wasNull();
            heads += !row.wasNull() && relation == HEAD ? 1 : 0;
            members.next();
        }
        if (!any) {
            block.membersUnknown();
        } else if (relationsKnown) {
            block.number(layout.household("heads_count"), heads);
        }
    }

    private void member(BlockBuilder block, ResultSet row) throws SQLException {
        LocalDate born = Walk.day(row, "born_on");
        if (born != null) {
            block.born(born);
        }
        for (String name : MEMBER_TRUTHS) {
            boolean value = row.getBoolean(name);
            if (!row.wasNull()) {
                block.memberYesNo(layout.member(name), value);
            }
        }
        for (String name : MEMBER_CODES) {
            int value = row.getInt(name);
            if (!row.wasNull()) {
                block.memberCode(layout.member(name), value);
            }
        }
        for (String name : MEMBER_NUMBERS) {
            long value = row.getLong(name);
            if (!row.wasNull()) {
                block.memberNumber(layout.member(name), value);
            }
        }
    }

    private void events(BlockBuilder block, Walk events, long household) throws SQLException {
        while (events.at(household)) {
            ResultSet row = events.row();
            LocalDate day = Walk.day(row, "happened_on");
            long amount = row.getLong("amount");
            amount = row.wasNull() ? BlockBuilder.UNKNOWN : amount;
            int tag = row.getInt("tag");
            tag = row.wasNull() ? -1 : tag;
            boolean open = row.getBoolean("open");
            byte state = row.wasNull() ? Kleene.UNKNOWN : Kleene.of(open);
            if (day != null) {
                block.event(row.getInt("kind"), day, amount, tag, state);
            }
            events.next();
        }
    }

    /// One component of one row of money.
    private record Months(String component, int year, boolean ofPerson, List<Span> spans) {
        boolean covers(int month) {
            return spans.stream().anyMatch(span -> span.holds(component, month));
        }
    }
}
