package org.holdfast.columnar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.columnar.CoveredMonths.Span;
import org.holdfast.policy.evaluate.BlockBuilder;
import org.holdfast.policy.evaluate.Kleene;
import org.holdfast.policy.evaluate.Layout;
import org.jspecify.annotations.Nullable;

/// Blocks of one set of rows, one after the other, by one walk.
final class Filling {
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
    static final List<String> HOUSEHOLD_NUMBERS = List.of(
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
    private static final List<String> COMPONENTS = List.of(
            "wage",
            "operating",
            "operating_expense",
            "property",
            "transfer",
            "claims",
            "medical_self_paid",
            "schooling_self_paid",
            "other_self_paid");
    private static final int MONTHS = 12;
    /// As numbered in the lists of the law and of the registry.
    static final int HEAD = 2;

    private static final Column ID = Table.HOUSEHOLDS.column("household_id");
    private static final Column REGION = Table.HOUSEHOLDS.column("region_code");
    private static final Column CAME = Table.HOUSEHOLDS.column("came");
    private static final Column MONITORED_ON = Table.HOUSEHOLDS.column("monitored_on");
    private static final Column BORN_ON = Table.MEMBERS.column("born_on");
    private static final Column RELATION = Table.MEMBERS.column("relation");
    private static final Column YEAR = Table.MONEY.column("year");
    private static final Column PERSON = Table.MONEY.column("person_id");
    private static final Column HAPPENED_ON = Table.EVENTS.column("happened_on");
    private static final Column KIND = Table.EVENTS.column("kind");
    private static final Column AMOUNT = Table.EVENTS.column("amount");
    private static final Column TAG = Table.EVENTS.column("tag");
    private static final Column OPEN = Table.EVENTS.column("open");

    private final Layout layout;
    private final Map<String, Integer> eventKinds;
    private final LocalDate asOf;
    private final CoveredMonths covered;
    private final Walk households;
    private final Walk members;
    private final Walk money;
    private final Walk events;
    private final Kept[] householdTruths;
    private final Kept[] householdCodes;
    private final Kept[] householdNumbers;
    private final Kept[] memberTruths;
    private final Kept[] memberCodes;
    private final Kept[] memberNumbers;
    private final Kept[] components;
    private final Map<String, Integer> componentHandles = new HashMap<>();
    private final int headsCount;
    private final long[] amounts = new long[MONTHS];

    Filling(
            Layout layout,
            Map<String, Integer> eventKinds,
            LocalDate asOf,
            CoveredMonths covered,
            Walk households,
            Walk members,
            Walk money,
            Walk events) {
        this.layout = layout;
        this.eventKinds = eventKinds;
        this.asOf = asOf;
        this.covered = covered;
        this.households = households;
        this.members = members;
        this.money = money;
        this.events = events;
        this.householdTruths = ofHousehold(HOUSEHOLD_TRUTHS);
        this.householdCodes = ofHousehold(HOUSEHOLD_CODES);
        this.householdNumbers = ofHousehold(HOUSEHOLD_NUMBERS);
        this.memberTruths = ofMember(MEMBER_TRUTHS);
        this.memberCodes = ofMember(MEMBER_CODES);
        this.memberNumbers = ofMember(MEMBER_NUMBERS);
        this.components = COMPONENTS.stream()
                .map(name -> new Kept(Table.MONEY.column(name), layout.component(name)))
                .toArray(Kept[]::new);
        for (Kept component : components) {
            componentHandles.put(component.column().name(), component.handle());
        }
        this.headsCount = layout.household("heads_count");
    }

    /// A column and its handle in the block.
    private record Kept(Column column, int handle) {}

    /// What no rule looks at has no place in the block and is not even read.
    private Kept[] ofHousehold(List<String> names) {
        return names.stream()
                .map(name -> new Kept(Table.HOUSEHOLDS.column(name), layout.household(name)))
                .filter(kept -> kept.handle() != Layout.UNUSED)
                .toArray(Kept[]::new);
    }

    private Kept[] ofMember(List<String> names) {
        return names.stream()
                .map(name -> new Kept(Table.MEMBERS.column(name), layout.member(name)))
                .filter(kept -> kept.handle() != Layout.UNUSED)
                .toArray(Kept[]::new);
    }

    boolean more() {
        return households.isOpen();
    }

    /// The block of the next households, of none when there are no more.
    Loaded next(int atMost) {
        BlockBuilder block = BlockBuilder.of(layout, asOf);
        long[] ids = new long[1024];
        long[] villages = new long[1024];
        int count = 0;
        while (count < atMost && households.isOpen()) {
            if (count == ids.length) {
                ids = Arrays.copyOf(ids, count * 2);
                villages = Arrays.copyOf(villages, count * 2);
            }
            Rows row = households.row();
            long id = row.number(ID, 0);
            long village = row.number(REGION, 0);
            ids[count] = id;
            villages[count++] = village;
            List<Span> spans = covered.of(village, id, row.number(CAME, 0));
            block.household();
            attributes(block, row);
            cover(block, spans);
            months(block, id, spans);
            members(block, id);
            events(block, id);
            households.next();
        }
        return new Loaded(block.build(), Arrays.copyOf(ids, count), Arrays.copyOf(villages, count));
    }

    private void attributes(BlockBuilder block, Rows row) {
        for (Kept kept : householdTruths) {
            byte truth = row.truth(kept.column());
            if (truth != Kleene.UNKNOWN) {
                block.yesNo(kept.handle(), truth == Kleene.TRUE);
            }
        }
        for (Kept kept : householdCodes) {
            long code = row.number(kept.column());
            if (code != Rows.UNKNOWN) {
                block.code(kept.handle(), (int) code);
            }
        }
        for (Kept kept : householdNumbers) {
            long number = row.number(kept.column());
            if (number != Rows.UNKNOWN) {
                block.number(kept.handle(), number);
            }
        }
        LocalDate monitoredOn = row.day(MONITORED_ON);
        if (monitoredOn != null) {
            block.day("monitored_on", monitoredOn);
        }
    }

    private void cover(BlockBuilder block, List<Span> spans) {
        for (Span span : spans) {
            Integer kind = eventKinds.get(span.subject());
            if (kind != null) {
                block.eventsCovered(kind, span.from(), span.until());
            } else {
                Integer component = componentHandles.get(span.subject());
                if (component != null) {
                    block.monthsCovered(component, span.from(), span.until());
                }
            }
        }
    }

    private void months(BlockBuilder block, long household, List<Span> spans) {
        while (money.at(household)) {
            Rows row = money.row();
            int year = (int) row.number(YEAR, 0);
            boolean ofPerson = row.number(PERSON, 0) != 0;
            for (Kept component : components) {
                int count = row.amounts(component.column(), amounts);
                if (count == 1) {
                    if (amounts[0] != Rows.UNKNOWN) {
                        block.year(component.handle(), year, amounts[0]);
                    }
                } else {
                    months(block, component, year * MONTHS, count, ofPerson ? spans : null);
                }
            }
            money.next();
        }
    }

    /// @param spans for a row of a person, whose unknown months leave the household's sum open unless
    /// covered
    private void months(BlockBuilder block, Kept component, int january, int count, @Nullable List<Span> spans) {
        for (int m = 0; m < count; m++) {
            if (amounts[m] != Rows.UNKNOWN) {
                block.month(component.handle(), january + m, amounts[m]);
            } else if (spans != null && !covers(spans, component.column().name(), january + m)) {
                block.monthIncomplete(component.handle(), january + m);
            }
        }
    }

    private static boolean covers(List<Span> spans, String component, int month) {
        for (Span span : spans) {
            if (span.holds(component, month)) {
                return true;
            }
        }
        return false;
    }

    private void members(BlockBuilder block, long household) {
        int heads = 0;
        boolean relationsKnown = true;
        boolean any = false;
        while (members.at(household)) {
            any = true;
            Rows row = members.row();
            block.member();
            member(block, row);
            long relation = row.number(RELATION);
            relationsKnown &= relation != Rows.UNKNOWN;
            heads += relation == HEAD ? 1 : 0;
            members.next();
        }
        if (!any) {
            block.membersUnknown();
        } else if (relationsKnown) {
            block.number(headsCount, heads);
        }
    }

    private void member(BlockBuilder block, Rows row) {
        LocalDate born = row.day(BORN_ON);
        if (born != null) {
            block.born(born);
        }
        for (Kept kept : memberTruths) {
            byte truth = row.truth(kept.column());
            if (truth != Kleene.UNKNOWN) {
                block.memberYesNo(kept.handle(), truth == Kleene.TRUE);
            }
        }
        for (Kept kept : memberCodes) {
            long code = row.number(kept.column());
            if (code != Rows.UNKNOWN) {
                block.memberCode(kept.handle(), (int) code);
            }
        }
        for (Kept kept : memberNumbers) {
            long number = row.number(kept.column());
            if (number != Rows.UNKNOWN) {
                block.memberNumber(kept.handle(), number);
            }
        }
    }

    private void events(BlockBuilder block, long household) {
        while (events.at(household)) {
            Rows row = events.row();
            LocalDate day = row.day(HAPPENED_ON);
            if (day != null) {
                block.event(
                        (int) row.number(KIND, 0), day, row.number(AMOUNT), (int) row.number(TAG, -1), row.truth(OPEN));
            }
            events.next();
        }
    }
}
