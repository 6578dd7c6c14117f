package org.holdfast.office.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.holdfast.matching.CloserPass;
import org.holdfast.matching.ExactIndex;
import org.holdfast.matching.IndexedLook;
import org.holdfast.matching.LikePairs;
import org.holdfast.matching.Likeness;
import org.holdfast.matching.Likeness.Described;
import org.holdfast.matching.Likeness.Known;
import org.holdfast.matching.NameSounds;
import org.holdfast.matching.Nation;
import org.holdfast.matching.PackedDay;
import org.holdfast.matching.PackedName;
import org.holdfast.matching.PeopleBuilder;
import org.holdfast.matching.Sought;
import org.holdfast.matching.SoughtRecords;
import org.holdfast.matching.SoundCodes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The pass over columns finds the pairs that [Blocks] and [Likeness] find over objects, every one with the same
/// points: random people and records of few characters, few days and few villages, so that nearly all are alike
/// somehow.
class CloserPassTest {
    private static final long SEED = Long.getLong("seed", 20_220_608L);
    private static final int PEOPLE = Boolean.getBoolean("long") ? 20_000 : 2_500;
    private static final int RECORDS = Boolean.getBoolean("long") ? 3_000 : 500;
    private static final String CHARACTERS = "王汪张章李理伟卫军君丽莉芳方买合木提";
    private static final String STRANGE = "ab·A阿é𠮷";
    private static final NameSounds SOUNDS = new NameSounds();
    private static final SoundCodes CODES = new SoundCodes(SOUNDS);

    private final Random random = new Random(SEED);

    @Test
    void thePassFindsWhatTheLikenessFindsWithTheSamePoints() {
        System.out.println("seed " + SEED);
        List<Known> people = people();
        List<Described> records = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            records.add(record(people));
        }
        Nation nation = nation(people);
        long found = 0;
        for (int floor : new int[] {0, 15, 30, 45, 62, 75, 90, 100}) {
            Set<String> slow = slowly(people, records, floor);
            assertThat(quickly(nation, records, floor, 0, Long.MAX_VALUE))
                    .as("floor %d, seed %d", floor, SEED)
                    .isEqualTo(slow);
            found += slow.size();
        }
        assertThat(found).as("too few alike to prove anything").isGreaterThan(RECORDS * 10L);
    }

    @Test
    void peopleOfOtherPlacesAreNotLookedAt() {
        List<Known> people = people();
        List<Described> records = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            records.add(record(people));
        }
        long lo = 620_101_001_000L;
        long hi = 620_101_002_000L;
        List<Known> ours = people.stream()
                .filter(one -> one.regionCode() >= lo && one.regionCode() < hi)
                .toList();
        assertThat(ours).isNotEmpty();
        assertThat(quickly(nation(people), records, 62, lo, hi)).isEqualTo(slowly(ours, records, 62));
    }

    private Set<String> slowly(List<Known> people, List<Described> records, int floor) {
        Likeness likeness = new Likeness(SOUNDS);
        List<Sought> sought = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            sought.add(new Sought(i, records.get(i)));
        }
        Blocks blocks = new Blocks(SOUNDS, sought);
        Set<String> found = new TreeSet<>();
        for (Known person : people) {
            blocks.worthComparing(person, record -> {
                if (likeness.named(record.described, person)) {
                    int score = likeness.of(record.described, person).score();
                    if (score >= floor) {
                        found.add(record.rowNo + " " + person.personId() + " " + score);
                    }
                }
            });
        }
        return found;
    }

    private static Set<String> quickly(Nation nation, List<Described> records, int floor, long lo, long hi) {
        SoughtRecords columns = new SoughtRecords(records.size());
        for (Described said : records) {
            columns.add(
                    said.name(),
                    said.sex(),
                    PackedDay.of(said.bornOn()),
                    said.villages().stream().mapToLong(code -> code).toArray());
        }
        LikePairs pairs = new CloserPass(CODES, columns, floor).over(nation, lo, hi);
        Set<String> found = new TreeSet<>();
        for (int i = 0; i < pairs.count(); i++) {
            Known who = IndexedLook.known(nation, pairs.person(i));
            found.add(pairs.record(i) + " " + who.personId() + " " + pairs.score(i));
        }
        assertThat(found).as("each pair once").hasSize(pairs.count());
        return found;
    }

    private static Nation nation(List<Known> people) {
        PeopleBuilder block = new PeopleBuilder();
        for (Known one : people) {
            block.household(one.province(), one.householdId(), one.regionCode());
            block.person(one.personId(), PackedName.plain(one.name()), one.sex(), PackedDay.of(one.bornOn()), 0, 0);
        }
        return Nation.of(List.of(block.done()), new ExactIndex(0));
    }

    private List<Known> people() {
        List<Known> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            long village = village(i * 4L / PEOPLE, i * 12L / PEOPLE % 3);
            people.add(new Known(62, i, village * 1_000_000 + i / 3, village, name(), random.nextInt(3), day()));
        }
        return people;
    }

    private static long village(long township, long number) {
        return 620_101_000_000L + township * 1_000 + 201 + number;
    }

    /// Half of the records are about somebody, with slips; the others are anything.
    private Described record(List<Known> people) {
        List<Long> villages = switch (random.nextInt(5)) {
            case 0 -> List.of();
            case 1 -> List.of(620_101_000_000L + random.nextInt(4) * 1_000);
            case 2 ->
                List.of(village(random.nextInt(4), random.nextInt(3)), village(random.nextInt(4), random.nextInt(3)));
            default -> List.of(village(random.nextInt(4), random.nextInt(3)));
        };
        Known near = people.get(random.nextInt(people.size()));
        boolean about = random.nextBoolean();
        return new Described(
                about && random.nextInt(3) > 0 ? near.name() : name(),
                about ? near.sex() : random.nextInt(10),
                about ? slipped(near.bornOn()) : day(),
                about && random.nextBoolean() ? List.of(near.regionCode()) : villages);
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        int length = random.nextInt(20) == 0 ? random.nextInt(8) : 2 + random.nextInt(2);
        for (int i = 0; i < length; i++) {
            String from = random.nextInt(30) == 0 ? STRANGE : CHARACTERS;
            name.appendCodePoint(from.codePoints().toArray()[random.nextInt(from.codePointCount(0, from.length()))]);
        }
        return name.toString();
    }

    private @Nullable LocalDate day() {
        if (random.nextInt(12) == 0) {
            return null;
        }
        int year = random.nextInt(40) == 0 ? 1700 + random.nextInt(500) : 1960 + random.nextInt(5);
        return random.nextInt(25) == 0 && year % 4 == 0 && year % 100 != 0
                ? LocalDate.of(year, 2, 29)
                : LocalDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    /// A year beside, now and then.
    private @Nullable LocalDate slipped(@Nullable LocalDate day) {
        return day == null || random.nextInt(3) > 0 ? day : day.plusYears(random.nextBoolean() ? 1 : -1);
    }
}
