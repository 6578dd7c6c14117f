package org.holdfast.office.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.intake.CountyFiles;
import org.holdfast.office.intake.Imports;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.registry.Act;
import org.holdfast.office.registry.Acts;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever happens in ten thousand random acts of life, each living person is counted in exactly one open
/// household.
class LivesCountOnceTest {
    private static final int ACTS = 10_000;
    private static final int AT_ONCE = 40;
    private static final long OTHER_VILLAGE = 980_101_001_001L;

    private final TestOffice office = TestOffice.shared();
    private final Gate gate = office.bean(Gate.class);
    private final ActDesk desk = office.bean(ActDesk.class);
    private final LifeActs acts = office.bean(LifeActs.class);
    private final Journal journal = office.bean(Journal.class);

    @TempDir
    Path folder;

    private record Member(UUID person, int relation) {}

    private record Household(UUID id, long village, List<Member> members) {}

    @Test
    void personsCountedAreDistinctPersonsAfterTenThousandActs() throws IOException {
        long seed = Long.getLong("seed", Boolean.getBoolean("long") ? System.nanoTime() : 20220602);
        System.out.println("acts of life: seed " + seed);
        Random random = new Random(~seed);
        FreshCounty county = office.freshCounty();
        otherProvince();
        CountyFiles files = CountyFiles.of(county, seed, 40);
        bring(county, "households", files.householdFile());
        bring(county, "persons", files.personFile());
        long living = files.persons.size();
        Acting job = Acting.system("lives", county.code(), county.code() + 1_000_000);
        LocalDate day = office.clock().today();
        Map<String, Integer> done = new LinkedHashMap<>();
        int count = 0;
        for (int batch = 0; count < ACTS; batch++) {
            LocalDate on = day.plusDays(batch);
            living += gate.work(job, "household.change", within -> batch(within, county, random, on, done));
            count = done.values().stream().mapToInt(Integer::intValue).sum();
            if (batch % 25 == 0) {
                counted(job, living, "seed " + seed + " after " + count + " acts " + done);
            }
        }
        counted(job, living, "seed " + seed + ": " + done);
        assertThat(done.keySet())
                .contains(
                        "Birth",
                        "Death",
                        "Join",
                        "Split",
                        "Merge",
                        "ChangeOfHead",
                        "Return",
                        "NewDocument",
                        "NewPhone");
        move(county, day.plusDays(ACTS), living, "seed " + seed);
    }

    /// Acts on households of their own, so that one does not pull the ground from under another of the same
    /// batch.
    private long batch(Within within, FreshCounty county, Random random, LocalDate on, Map<String, Integer> done) {
        List<Household> households = load(within);
        Set<UUID> used = new HashSet<>();
        long change = 0;
        long entry =
                journal.record(Entry.about("household.change", "registration", "registry.act", "batch", county.code()));
        for (int i = 0; i < AT_ONCE && used.size() + 2 < households.size(); i++) {
            Act act = choose(households, used, random);
            acts.apply(act, UUID.randomUUID(), "测试凭证", new Lives.Under(within, entry, on));
            done.merge(act.getClass().getSimpleName(), 1, Integer::sum);
            change += act instanceof Act.Birth ? 1 : act instanceof Act.Death ? -1 : 0;
        }
        return change;
    }

    private static Act choose(List<Household> households, Set<UUID> used, Random random) {
        Household one = fresh(households, used, random);
        Member somebody = one.members().get(random.nextInt(one.members().size()));
        return switch (random.nextInt(13)) {
            case 0, 1, 2 -> new Act.Birth(one.id(), "新生" + random.nextInt(1_000_000), 1 + random.nextInt(2), 2, "");
            case 3, 4 -> new Act.Death(somebody.person());
            case 5, 6 ->
                new Act.Join(somebody.person(), fresh(households, used, random).id(), 1);
            case 7, 12 ->
                one.members().size() > 1
                        ? new Act.Split(one.id(), List.of(somebody.person()))
                        : new Act.Birth(one.id(), "独户" + random.nextInt(1_000_000), 1, 2, number(random));
            case 8 -> new Act.Merge(one.id(), fresh(households, used, random).id());
            case 9 -> new Act.ChangeOfHead(one.id(), somebody.person());
            case 10 -> new Act.Return(somebody.person());
            default ->
                random.nextBoolean()
                        ? new Act.NewDocument(somebody.person(), number(random))
                        : new Act.NewPhone(somebody.person(), "1990000%04d".formatted(random.nextInt(10_000)));
        };
    }

    private static String number(Random random) {
        return CountyFiles.idNumber(
                random,
                "19%02d%02d%02d".formatted(10 + random.nextInt(90), 1 + random.nextInt(12), 1 + random.nextInt(28)));
    }

    private static Household fresh(List<Household> households, Set<UUID> used, Random random) {
        while (true) {
            Household one = households.get(random.nextInt(households.size()));
            if (!one.members().isEmpty() && used.add(one.id())) {
                return one;
            }
        }
    }

    private List<Household> load(Within within) {
        Map<UUID, Household> households = new LinkedHashMap<>();
        office.db()
                .sql(
                        "select h.public_id as h, h.region_code, p.public_id as p, coalesce(m.relation, -1) as relation"
                                + " from registry.household h join registry.membership m on m.province = h.province and m.household_id = h.household_id"
                                + " and m.until_on is null and m.counts join registry.person p on p.province = m.province and p.person_id = m.person_id"
                                + " where h.closed_on is null and h.region_code >= :lo and h.region_code < :hi order by h.household_id, p.person_id")
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> households
                        .computeIfAbsent(
                                row.getObject("h", UUID.class),
                                id -> new Household(id, number(row, "region_code"), new ArrayList<>()))
                        .members()
                        .add(new Member(row.getObject("p", UUID.class), row.getInt("relation"))))
                .list();
        return List.copyOf(households.values());
    }

    private static long number(java.sql.ResultSet row, String column) {
        try {
            return row.getLong(column);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void counted(Acting job, long living, String when) {
        List<Long> counts = gate.work(
                job,
                "household.view",
                within -> office.db()
                        .sql(
                                "select count(*), count(distinct m.person_id),"
                                        + " (select count(*) from registry.person p where p.died_on is null and p.moved_to is null and p.region_code >= :lo and p.region_code < :hi),"
                                        + " count(*) filter (where h.closed_on is not null)"
                                        + " from registry.membership m join registry.person q on q.person_id = m.person_id and q.province = m.province and q.died_on is null"
                                        + " join registry.household h on h.province = m.province and h.household_id = m.household_id"
                                        + " where m.until_on is null and m.counts and m.region_code >= :lo and m.region_code < :hi")
                        .param("lo", within.lo())
                        .param("hi", within.hi())
                        .query((row, n) -> List.of(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                        .single());
        assertThat(counts)
                .as("counted, distinct, living, in closed households; " + when)
                .isEqualTo(List.of(living, living, living, 0L));
    }

    /// A move to another province: the sender answers for the household until the receiver has accepted.
    private void move(FreshCounty county, LocalDate on, long living, String when) {
        office.clock().moveTo(on);
        try {
            Acting nation = Acting.system("lives", 0, Acting.NATION_END);
            Household moving = gate.work(
                            Acting.system("lives", county.code(), county.code() + 1_000_000),
                            "household.view",
                            this::load)
                    .getFirst();
            Acting sender = village(moving.village());
            Acting receiver = village(OTHER_VILLAGE);
            long before = inProvince(nation, 98);
            desk.carryOut(sender, request(), new Act.Move(moving.id(), OTHER_VILLAGE), on, "迁移证");
            assertThat(inProvince(nation, 98)).as("still with the sender").isEqualTo(before);
            Acts.OpenMove asked = desk.openMoves(receiver).getFirst();
            assertThat(asked.incoming()).isTrue();
            desk.acceptMove(receiver, request(), asked.move(), on);
            assertThat(inProvince(nation, 98))
                    .isEqualTo(before + moving.members().size());
            counted(
                    Acting.system("lives", county.code(), county.code() + 1_000_000),
                    living - moving.members().size(),
                    when);
            assertThat(desk.openMoves(sender)).noneMatch(m -> m.move().equals(asked.move()));
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> desk.acceptMove(receiver, request(), asked.move(), on))
                    .isInstanceOf(Refused.class);
        } finally {
            office.clock().moveTo(LocalDate.of(2022, 6, 8));
        }
    }

    private long inProvince(Acting nation, int province) {
        return gate.work(
                nation,
                "household.view",
                within -> office.db()
                        .sql(
                                "select count(*) from registry.membership where province = :province and until_on is null and counts and region_code >= :lo and region_code < :hi")
                        .param("province", province)
                        .param("lo", within.lo())
                        .param("hi", within.hi())
                        .query((row, n) -> row.getLong(1))
                        .single());
    }

    private static Acting village(long code) {
        return new Acting(1, 1, "village_cadre", "测试", "村委会", 5, code, code, code + 1, "", Locale.CHINA);
    }

    private static WriteRequest request() {
        UUID key = UUID.randomUUID();
        return WriteRequest.of(key, "/acts", key.toString());
    }

    private void otherProvince() {
        long[][] places = {
            {1, 980_000_000_000L},
            {2, 980_100_000_000L},
            {3, 980_101_000_000L},
            {4, 980_101_001_000L},
            {5, OTHER_VILLAGE}
        };
        long[] widths = {0, 10_000_000_000L, 100_000_000L, 1_000_000L, 1_000L, 1L};
        for (long[] place : places) {
            office.db()
                    .sql("insert into region.region (level, code, name, parent_code, lo, hi, initials, edition) values"
                            + " (:level, :code, '另一省', 0, :code, :hi, '', 0) on conflict do nothing")
                    .param("level", place[0])
                    .param("code", place[1])
                    .param("hi", place[1] + widths[(int) place[0]])
                    .update();
        }
    }

    private void bring(FreshCounty county, String profile, byte[] content) throws IOException {
        Path file = folder.resolve(profile + ".csv");
        Files.write(file, content);
        office.bean(Imports.class)
                .bring(
                        CountyFiles.officer(county),
                        new Imports.Bringing(profile, profile + ".csv", Map.of()),
                        file,
                        false);
    }
}
