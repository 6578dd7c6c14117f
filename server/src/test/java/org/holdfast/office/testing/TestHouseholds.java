package org.holdfast.office.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Within;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.registry.HouseholdsChanged;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Puts households straight into the registry's tables and tells whoever listens, as an import would: for tests
/// of what comes after the registry.
public final class TestHouseholds {
    private static final List<String> KINDS = List.of(
            "wage",
            "operating",
            "operating_expense",
            "property",
            "transfer",
            "claims",
            "medical_self_paid",
            "schooling_self_paid",
            "other_self_paid");

    private final TestOffice office;
    private final JdbcClient db;
    private final Gate gate;

    public TestHouseholds(TestOffice office) {
        this.office = office;
        this.db = office.db();
        this.gate = office.bean(Gate.class);
    }

    /// A household that stands in the tables.
    public record Household(long id, UUID publicId, long village) {}

    public static Acting system(long village) {
        return Acting.system("test", village, village + 1);
    }

    /// A lifted household with one member, about which nothing else is known.
    public Household add(long village, int number) {
        Household household = new Household(village * 1_000_000 + number, UUID.randomUUID(), village);
        short province = (short) (village / 10_000_000_000L);
        gate.work(system(village), "test", within -> {
            db.sql(
                            "insert into registry.household (province, household_id, public_id, region_code, lifted, registered_on,"
                                    + " changed_by) values (:p, :h, :u, :v, true, :d, :e)")
                    .param("p", province)
                    .param("h", household.id())
                    .param("u", household.publicId())
                    .param("v", village)
                    .param("d", office.clock().today().minusYears(1))
                    .param("e", entry(village))
                    .update();
            db.sql("insert into registry.living (province, household_id, region_code) values (:p, :h, :v)")
                    .param("p", province)
                    .param("h", household.id())
                    .param("v", village)
                    .update();
            member(household, "李建国", 0);
            return 0;
        });
        return household;
    }

    /// One more member; relation 0 is the head.
    public long member(Household household, String name, int relation) {
        return gate.work(system(household.village()), "test", within -> {
            long person = db.sql("select nextval('registry.person_id')")
                    .query(Long.class)
                    .single();
            short province = (short) (household.village() / 10_000_000_000L);
            db.sql(
                            "insert into registry.person (province, person_id, public_id, region_code, name) values (:p, :n, :u, :v, :name)")
                    .param("p", province)
                    .param("n", person)
                    .param("u", UUID.randomUUID())
                    .param("v", household.village())
                    .param("name", name)
                    .update();
            db.sql("insert into registry.membership (province, household_id, person_id, from_on, region_code, relation)"
                            + " values (:p, :h, :n, :d, :v, :r)")
                    .param("p", province)
                    .param("h", household.id())
                    .param("n", person)
                    .param("d", office.clock().today().minusYears(1))
                    .param("v", household.village())
                    .param("r", relation)
                    .update();
            return person;
        });
    }

    /// Sets a column of `registry.living` or `registry.household`.
    public void set(Household household, String table, String column, Object value) {
        gate.work(
                system(household.village()),
                "test",
                within -> db.sql("update registry." + table + " set " + column
                                + " = :value, changed_by = :e where household_id = :h")
                        .param("value", value)
                        .param("e", entry(household.village()))
                        .param("h", household.id())
                        .update());
    }

    /// Sets a column of `registry.person` for everybody of the household.
    public void setPeople(Household household, String column, Object value) {
        gate.work(
                system(household.village()),
                "test",
                within -> db.sql("update registry.person p set " + column + " = :value, changed_by = :e"
                                + " from registry.membership m where m.person_id = p.person_id and m.household_id = :h")
                        .param("value", value)
                        .param("e", entry(household.village()))
                        .param("h", household.id())
                        .update());
    }

    /// The twelve months of a component in a year, all alike.
    public void months(Household household, int year, String component, int fen) {
        if (!KINDS.contains(component)) {
            throw new IllegalArgumentException(component);
        }
        Integer[] months = new Integer[12];
        java.util.Arrays.fill(months, fen);
        gate.work(
                system(household.village()),
                "test",
                within -> db.sql("insert into registry.money_year (province,"
                                + " household_id, year, region_code, " + component
                                + ", changed_by) values (:p, :h, :y, :v, :m, :e)"
                                + " on conflict (province, household_id, person_id, year) do update set " + component
                                + " = excluded."
                                + component)
                        .param("p", (short) (household.village() / 10_000_000_000L))
                        .param("h", household.id())
                        .param("y", year)
                        .param("v", household.village())
                        .param("m", months)
                        .param("e", entry(household.village()))
                        .update());
    }

    /// A source covers a subject for the village, from a month until before another.
    public void cover(long village, String subject, LocalDate from, LocalDate until) {
        gate.work(
                system(village),
                "test",
                within -> db.sql("insert into registry.coverage (province, region_lo, region_hi,"
                                + " subject, from_month, until_month, source) values (:p, :v, :v + 1, :s, :f, :u, 1)")
                        .param("p", (short) (village / 10_000_000_000L))
                        .param("v", village)
                        .param("s", subject)
                        .param("f", from.getYear() * 12 + from.getMonthValue() - 1)
                        .param("u", until.getYear() * 12 + until.getMonthValue() - 1)
                        .update());
    }

    /// Tells the listeners, in one transaction, that these households changed.
    public void changed(Household... households) {
        long village = households[0].village();
        gate.work(system(village), "test", within -> {
            long entry = entry(village);
            List<Long> ids =
                    java.util.Arrays.stream(households).map(Household::id).toList();
            office.bean(HouseholdsChanged.class).changed(ids, entry);
            return 0;
        });
    }

    public long entry(long village) {
        return office.bean(Journal.class)
                .record(new Entry("test", "test", "household", null, village, 1, null, Map.of()));
    }

    /// One number out of the database, inside a village.
    public long count(long village, String sql) {
        return gate.work(
                system(village),
                "test",
                (Within within) -> db.sql(sql).query(Long.class).single());
    }

    /// One public id out of the database, inside a village.
    public UUID uuid(long village, String sql) {
        return gate.work(
                system(village),
                "test",
                (Within within) -> db.sql(sql).query(UUID.class).single());
    }
}
