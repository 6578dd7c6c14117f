package org.holdfast.policy.oracle;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.holdfast.policy.oracle.Invented.CoveredAmount;
import org.holdfast.policy.oracle.Invented.CoveredKind;
import org.holdfast.policy.oracle.Invented.Event;
import org.holdfast.policy.oracle.Invented.Held;
import org.holdfast.policy.oracle.Invented.Yearly;

/// Invents households by seed, crowded around ages, days and amounts where a rule turns, with a few, some or
/// many facts missing.
final class Inventor {

    private interface Draw {
        Object from(Random random);
    }

    private static final Draw YES_NO = Random::nextBoolean;
    private static final Draw SELDOM = random -> random.nextInt(5) == 0;

    private static final List<Map.Entry<String, Draw>> HOUSEHOLD = List.of(
            entry("lifted", YES_NO),
            entry("monitored_type", among(0, 0, 0, 1, 2, 3)),
            entry("risk_eliminated", YES_NO),
            entry("fallback_tag", SELDOM),
            entry("house_grade", among(1, 2, 2, 3, 4)),
            entry("water_safe", random -> random.nextInt(5) != 0),
            entry("flag_housing", SELDOM),
            entry("flag_dropout", SELDOM),
            entry("flag_water", SELDOM),
            entry("flag_insurance", SELDOM),
            entry("cultivated_mu", among(0L, 350L, 9_999L, 10_000L, 10_001L)),
            entry("road_distance_m", among(0L, 700L, 4_999L, 5_000L, 5_001L)),
            entry("measures_count", among(0L, 1L, 2L)),
            entry("development_measures_count", among(0L, 0L, 1L)),
            entry("first_cause", among(0, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 99)),
            entry("income_at_identification", among(650_000L, 1_999_999L, 2_000_000L, 2_000_001L)),
            entry("contact_known", YES_NO),
            entry("heads_count", among(0L, 1L, 1L, 1L, 2L)),
            entry("declared_size", among(1L, 2L, 3L, 4L, 5L, 6L)));

    private static final List<Map.Entry<String, Draw>> MEMBER = List.of(
            entry("relation", among(2, 10, 10, 20, 30, 51, 99)),
            entry("education", among(1, 2, 3, 4, 5, 6)),
            entry("student", among(0, 0, 0, 0, 1, 3, 4, 6, 7, 9, 10, 12, 13, 20, 25)),
            entry("labour", among(1, 2, 3, 4, 5)),
            entry("chronic", SELDOM),
            entry("serious_illness", SELDOM),
            entry("disabled", SELDOM),
            entry("disability_kind", among(0, 1, 4, 5, 6)),
            entry("disability_grade", among(0, 1, 2, 3, 4)),
            entry("insured", random -> random.nextInt(6) != 0),
            entry("insured_kinds", among(0L, 1L, 1L, 1L, 2L)),
            entry("pension", YES_NO),
            entry("dibao", SELDOM),
            entry("tekun", SELDOM),
            entry("working", YES_NO),
            entry("work_months", among(0L, 1L, 5L, 6L, 7L, 12L)),
            entry("work_place", among(0, 1, 2, 3)),
            entry("public_post", SELDOM),
            entry("document", random -> random.nextInt(6) != 0),
            entry("id_problem", SELDOM),
            entry("not_in_school_reason", YES_NO),
            entry("graduate_unemployed", SELDOM));

    private static final int[] AGES = {
        0, 5, 6, 7, 10, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 35, 40, 59, 60, 61, 69, 70, 80
    };
    private static final int[] MONTHS_AGO = {0, 1, 2, 3, 4, 5, 6, 7, 11, 12, 13};
    private static final int[] KINDS = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16};
    private static final double[] MISSING = {0, 0, 0.02, 0.1, 0.4};

    private final Random random;
    private final Setting setting;

    Inventor(long seed, Setting setting) {
        this.random = new Random(seed);
        this.setting = setting;
    }

    private static Draw among(Object... values) {
        return random -> values[random.nextInt(values.length)];
    }

    List<Invented> households(int howMany) {
        List<Invented> households = new ArrayList<>(howMany);
        for (int id = 1; id <= howMany; id++) {
            households.add(household(id));
        }
        return households;
    }

    private Invented household(long id) {
        double missing = MISSING[random.nextInt(MISSING.length)];
        Map<String, Object> attributes = draw(HOUSEHOLD, missing);
        if (random.nextDouble() >= missing) {
            attributes.put("monitored_on", near());
        }
        Cast cast = Cast.drawn(random);
        int persons = cast.persons(random.nextInt(3) == 0 ? 1 : 1 + random.nextInt(6));
        List<Map<String, Object>> members = new ArrayList<>();
        for (int i = 0; i < persons; i++) {
            members.add(member(missing));
        }
        cast.play(attributes, members, setting.day());
        Invented invented = new Invented(
                id,
                attributes,
                members,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        money(new Purse(random, setting, persons, cast.aim(random)), missing, invented);
        events(missing, invented);
        return invented;
    }

    private Map<String, Object> draw(List<Map.Entry<String, Draw>> draws, double missing) {
        Map<String, Object> known = new LinkedHashMap<>();
        for (Map.Entry<String, Draw> draw : draws) {
            Object value = draw.getValue().from(random);
            if (random.nextDouble() >= missing) {
                known.put(draw.getKey(), value);
            }
        }
        return known;
    }

    private Map<String, Object> member(double missing) {
        Map<String, Object> known = draw(MEMBER, missing);
        if (random.nextDouble() >= missing) {
            int age = AGES[random.nextInt(AGES.length)];
            known.put("born", setting.day().minusYears(age).plusDays(age == 0 ? 0 : random.nextInt(3) - 1));
        }
        return known;
    }

    /// A day near which a count of whole months turns.
    private LocalDate near() {
        LocalDate day = setting.day()
                .minusMonths(MONTHS_AGO[random.nextInt(MONTHS_AGO.length)])
                .plusDays(random.nextInt(3) - 1);
        return day.isAfter(setting.day()) ? setting.day() : day;
    }

    private void money(Purse purse, double missing, Invented invented) {
        for (String component : Purse.COMPONENTS) {
            half(component, purse.now.getOrDefault(component, 0L), 0, missing, invented);
            half(component, purse.before.getOrDefault(component, 0L), 12, missing, invented);
            if (random.nextInt(25) == 0) {
                onlyTheYear(component, setting.day().getYear() - random.nextInt(3), invented);
            }
        }
    }

    /// Twelve months that end `back` months before the month of judgement: the total spread over some of them,
    /// a month forgotten now and then, and what is empty covered or not.
    private void half(String component, long total, int back, double missing, Invented invented) {
        boolean covered = random.nextDouble() >= missing;
        int forgotten = random.nextDouble() < missing ? 1 + random.nextInt(12) : 0;
        boolean once = random.nextInt(3) == 0;
        int when = 1 + random.nextInt(12);
        long share = once ? 0 : total / 12;
        for (int ago = 1; ago <= 12; ago++) {
            LocalDate month = setting.day().withDayOfMonth(1).minusMonths(ago + back);
            long fen = ago == when ? total - 11 * share : share;
            if (ago != forgotten && fen != 0) {
                invented.held().add(new Held(component, month, fen));
            }
            if (covered && ago != forgotten) {
                invented.coveredAmounts().add(new CoveredAmount(component, month));
            }
        }
    }

    /// Forgets the months of a year and keeps their sum.
    private static void onlyTheYear(String component, int year, Invented invented) {
        long sum = 0;
        for (Held row : invented.held()) {
            if (row.component().equals(component) && row.month().getYear() == year) {
                sum += row.fen();
            }
        }
        invented.held()
                .removeIf(
                        row -> row.component().equals(component) && row.month().getYear() == year);
        invented.coveredAmounts()
                .removeIf(
                        row -> row.component().equals(component) && row.month().getYear() == year);
        invented.yearly().add(new Yearly(component, year, sum));
    }

    private void events(double missing, Invented invented) {
        for (int kind : KINDS) {
            for (int i = random.nextInt(8) == 0 ? 1 + random.nextInt(2) : 0; i > 0; i--) {
                Map<String, Object> known = new LinkedHashMap<>();
                if (random.nextDouble() >= missing) {
                    known.put("tag", random.nextInt(2));
                }
                if (random.nextDouble() >= missing) {
                    known.put("open", random.nextBoolean());
                }
                invented.events().add(new Event(kind, near(), known));
            }
            coverage(kind, missing, invented);
        }
    }

    private void coverage(int kind, double missing, Invented invented) {
        if (random.nextDouble() < missing) {
            return;
        }
        int forgotten = random.nextDouble() < missing + 0.05 ? random.nextInt(14) : -1;
        for (int ago = 0; ago <= 14; ago++) {
            if (ago != forgotten) {
                invented.coveredKinds()
                        .add(new CoveredKind(
                                kind, setting.day().withDayOfMonth(1).minusMonths(ago)));
            }
        }
    }
}
