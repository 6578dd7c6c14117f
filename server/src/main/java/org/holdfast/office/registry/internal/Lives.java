package org.holdfast.office.registry.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.registry.Source;
import org.holdfast.postgres.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Memberships, persons and households as acts of life change them: every change keeps the version before.
@Repository
class Lives {
    private final JdbcClient jdbc;
    private final SqlFiles sql = SqlFiles.of(Source.class);

    Lives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record HouseholdRow(int province, long id, UUID publicId, long region, String dataset) {}

    record PersonRow(
            int province,
            long id,
            UUID publicId,
            String name,
            int sex,
            long household,
            int householdProvince,
            long region,
            int relation,
            LocalDate since) {}

    /// Where and under which entry a change is made.
    record Under(Within within, long entryId, LocalDate on) {}

    Optional<HouseholdRow> household(UUID id, Within within) {
        return jdbc.sql("""
                        select province, household_id, public_id, region_code, dataset from registry.household
                        where public_id = :id and closed_on is null and region_code >= :lo and region_code < :hi""")
                .param("id", id)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(Lives::householdRow)
                .optional();
    }

    Optional<HouseholdRow> household(int province, long id, Within within) {
        return jdbc.sql("""
                        select province, household_id, public_id, region_code, dataset from registry.household
                        where province = :province and household_id = :id and closed_on is null
                          and region_code >= :lo and region_code < :hi""")
                .param("province", province)
                .param("id", id)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(Lives::householdRow)
                .optional();
    }

    /// A living person with the household in which the person counts.
    Optional<PersonRow> person(UUID id, Within within) {
        return jdbc.sql(sql.text("living_person"))
                .param("id", id)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(Lives::personRow)
                .optional();
    }

    List<PersonRow> members(HouseholdRow household, Within within) {
        return jdbc.sql(sql.text("living_members"))
                .param("province", household.province())
                .param("household", household.id())
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(Lives::personRow)
                .list();
    }

    /// Ends the membership in which the person counts. Every act that makes somebody count anew ends it first,
    /// so of two at one moment the second finds it ended, wherever the first has taken the person.
    ///
    /// @throws Refused when it was ended meanwhile
    void leave(PersonRow person, Under under, int kind) {
        int ended = jdbc.sql(sql.text("membership_end"))
                .param("province", person.householdProvince())
                .param("household", person.household())
                .param("person", person.id())
                .param("on", under.on())
                .param("kind", kind)
                .param("entry", under.entryId())
                .param("lo", under.within().lo())
                .param("hi", under.within().hi())
                .update();
        if (ended == 0) {
            throw Refused.conflict("registry.problem.counted-elsewhere");
        }
    }

    void enter(PersonRow person, HouseholdRow household, @Nullable Integer relation, Under under) {
        jdbc.sql(sql.text("membership_begin"))
                .param("province", household.province())
                .param("household", household.id())
                .param("person", person.id())
                .param("on", under.on())
                .param("region", household.region())
                .param("relation", relation)
                .param("entry", under.entryId())
                .update();
        if (person.region() != household.region()) {
            place(person, household.region(), under);
        }
    }

    void relation(PersonRow person, @Nullable Integer relation, Under under) {
        jdbc.sql(sql.text("membership_relation"))
                .param("province", person.householdProvince())
                .param("household", person.household())
                .param("person", person.id())
                .param("relation", relation)
                .param("entry", under.entryId())
                .param("lo", under.within().lo())
                .param("hi", under.within().hi())
                .update();
    }

    private void place(PersonRow person, long region, Under under) {
        keepPerson(person, under);
        jdbc.sql("""
                        update registry.person set region_code = :region, version = version + 1, changed_at = now(), changed_by = :entry
                        where province = :province and person_id = :person and region_code >= :lo and region_code < :hi""")
                .param("region", region)
                .param("entry", under.entryId())
                .param("province", person.province())
                .param("person", person.id())
                .param("lo", under.within().lo())
                .param("hi", under.within().hi())
                .update();
        jdbc.sql(sql.text("person_plans"))
                .param("region", region)
                .param("entry", under.entryId())
                .param("province", person.province())
                .param("person", person.id())
                .param("lo", under.within().lo())
                .param("hi", under.within().hi())
                .update();
    }

    void keepPerson(PersonRow person, Under under) {
        jdbc.sql("""
                        insert into registry.person_history
                        select p.*, now(), :entry from registry.person p
                        where p.province = :province and p.person_id = :person and p.region_code >= :lo and p.region_code < :hi""")
                .param("entry", under.entryId())
                .param("province", person.province())
                .param("person", person.id())
                .param("lo", under.within().lo())
                .param("hi", under.within().hi())
                .update();
    }

    void die(PersonRow person, Under under) {
        keepPerson(person, under);
        jdbc.sql("""
                        update registry.person set died_on = :on, version = version + 1, changed_at = now(), changed_by = :entry
                        where province = :province and person_id = :person and region_code >= :lo and region_code < :hi""")
                .param("on", under.on())
                .param("entry", under.entryId())
                .param("province", person.province())
                .param("person", person.id())
                .param("lo", under.within().lo())
                .param("hi", under.within().hi())
                .update();
    }

    /// A household without a row of any file: split off or moved in. Takes the next number of its village.
    HouseholdRow found(UUID publicId, long village, String dataset, @Nullable UUID follows, Under under) {
        return jdbc.sql(sql.text("household_found"))
                .param("public_id", publicId)
                .param("village", village)
                .param("dataset", dataset)
                .param("follows", follows)
                .param("on", under.on())
                .param("entry", under.entryId())
                .query(Lives::householdRow)
                .single();
    }

    /// @param reason 1 moved to another province, 2 merged, 3 all members died
    void close(HouseholdRow household, int reason, Under under) {
        jdbc.sql(sql.text("household_close"))
                .param("province", household.province())
                .param("household", household.id())
                .param("reason", reason)
                .param("on", under.on())
                .param("entry", under.entryId())
                .param("lo", under.within().lo())
                .param("hi", under.within().hi())
                .update();
    }

    void event(HouseholdRow household, @Nullable Long person, int kind, String record, Under under) {
        jdbc.sql("""
                        insert into registry.event (province, household_id, person_id, region_code, kind, happened_on, source, source_record, changed_by)
                        values (:province, :household, :person, :region, :kind, :on, 17, :record, :entry) on conflict do nothing""")
                .param("province", household.province())
                .param("household", household.id())
                .param("person", person)
                .param("region", household.region())
                .param("kind", kind)
                .param("on", under.on())
                .param("record", record)
                .param("entry", under.entryId())
                .update();
    }

    void act(UUID id, HouseholdRow household, @Nullable Long person, int kind, String evidence, Under under) {
        jdbc.sql("""
                        insert into registry.act (province, act_id, region_code, household_id, person_id, kind, happened_on, evidence, changed_by)
                        values (:province, :id, :region, :household, :person, :kind, :on, :evidence, :entry)""")
                .param("province", household.province())
                .param("id", id)
                .param("region", household.region())
                .param("household", household.id())
                .param("person", person)
                .param("kind", kind)
                .param("on", under.on())
                .param("evidence", evidence)
                .param("entry", under.entryId())
                .update();
    }

    private static HouseholdRow householdRow(ResultSet row, int n) throws SQLException {
        return new HouseholdRow(
                row.getInt("province"),
                row.getLong("household_id"),
                row.getObject("public_id", UUID.class),
                row.getLong("region_code"),
                row.getString("dataset"));
    }

    private static PersonRow personRow(ResultSet row, int n) throws SQLException {
        Integer relation = Values.integer(row, "relation");
        return new PersonRow(
                row.getInt("province"),
                row.getLong("person_id"),
                row.getObject("public_id", UUID.class),
                row.getString("name"),
                row.getInt("sex"),
                row.getLong("household_id"),
                row.getInt("household_province"),
                row.getLong("region_code"),
                relation == null ? -1 : relation,
                row.getObject("from_on", LocalDate.class));
    }
}
