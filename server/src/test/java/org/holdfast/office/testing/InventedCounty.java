package org.holdfast.office.testing;

import java.time.LocalDate;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;

/// A county filled by a few statements, for tests of many households: about three members each, monthly wages,
/// medical bills, events, coverage. What is missing is missing by a share, from a hash of the household number,
/// the same every time.
public final class InventedCounty {
    private static final String[] STATEMENTS = {"""
        insert into registry.household (province, household_id, public_id, region_code, lifted, monitored_type, identified_on,
          risk_eliminated, fallback_tag, relocated, declared_size, contact_known, measures_count, registered_on, changed_by)
        select 99, v.code * 1000000 + n, uuidv7(), v.code, n % 3 <> 0, case when n % 17 = 0 then 1 else 0 end,
          case when n % 17 = 0 then cast(:day as date) - 300 end, case when n % 17 = 0 then n % 34 = 0 end, false, false, 3, true, 2,
          cast(:day as date) - 700, :entry
        from region.region v, generate_series(1, :each) as n
        where v.level = 5 and v.code >= :lo and v.code < :hi
        """, """
        insert into registry.living (province, household_id, region_code, house_grade, water_safe, toilet_usable, flag_housing, flag_dropout,
          flag_water, flag_insurance, changed_by)
        select 99, h.household_id, h.region_code, case when abs(hashint8(h.household_id + 7)) % 100 < 2 then 4 else 2 end,
          abs(hashint8(h.household_id + 11)) % 200 <> 0, true, false, false, false, false, :entry
        from registry.household h where h.region_code >= :lo and h.region_code < :hi
        """, """
        insert into registry.person (province, person_id, public_id, region_code, name, sex, born_on, education, student, labour, chronic,
          serious_illness, disabled, insured, insured_kinds, pension, dibao, tekun, working, work_months, public_post, changed_by)
        select 99, h.household_id % 10000000000000000 * 10 + m, uuidv7(), h.region_code, '王' || m, 1 + m % 2,
          cast(:day as date) - 365 * case m when 3 then 9 else 30 + abs(hashint8(h.household_id + m)) % 40 end,
          case when m = 3 or abs(hashint8(h.household_id + 13 + m)) % 100 < :no_education then null else 3 end,
          case when m = 3 and abs(hashint8(h.household_id + 13 + m)) % 100 >= :no_education then 3 when m < 3 then 0 end,
          case when abs(hashint8(h.household_id + 17 + m)) % 100 < :no_labour then null when m = 3 then 5 else 1 end,
          case when abs(hashint8(h.household_id + 19 + m)) % 100 < :no_health then null else false end,
          case when abs(hashint8(h.household_id + 19 + m)) % 100 < :no_health then null else hashint8(h.household_id + 23 + m) % 90 = 0 end,
          false, true, 1, m < 3, false, false, m = 1, case when m = 1 then 10 else 0 end, false, :entry
        from registry.household h, generate_series(1, 3) as m where h.region_code >= :lo and h.region_code < :hi
        """, """
        insert into registry.membership (province, household_id, person_id, from_on, region_code, relation, changed_by)
        select 99, 990000000000000000 + p.person_id / 10, p.person_id, cast(:day as date) - 700, p.region_code, p.person_id % 10 - 1, :entry
        from registry.person p where p.region_code >= :lo and p.region_code < :hi
        """, """
        insert into registry.money_year (province, household_id, year, region_code, wage, operating, operating_expense, property, transfer,
          medical_self_paid, changed_by)
        select 99, h.household_id, y, h.region_code,
          array_fill(cast(50000 + abs(hashint8(h.household_id)) % 400000 as int), array[12]), array_fill(20000, array[12]),
          array_fill(8000, array[12]), array_fill(0, array[12]), array_fill(6000, array[12]),
          array_fill(cast(case when abs(hashint8(h.household_id + 29)) % 40 = 0 then 150000 else 1000 end as int), array[12]), :entry
        from registry.household h, generate_series(2020, 2022) as y where h.region_code >= :lo and h.region_code < :hi
        """, """
        insert into registry.event (province, household_id, region_code, kind, happened_on, amount, source, changed_by)
        select 99, h.household_id, h.region_code, 1 + abs(hashint8(h.household_id + 31)) % 16, cast(:day as date) - abs(hashint8(h.household_id)) % 300,
          500000, 1, :entry
        from registry.household h where h.region_code >= :lo and h.region_code < :hi and abs(hashint8(h.household_id + 37)) % 3 = 0
        """, """
        insert into registry.coverage (province, region_lo, region_hi, subject, from_month, until_month, source)
        select 99, :lo, :hi, s, 2020 * 12, 2022 * 12 + 5, 1
        from unnest(array['wage', 'operating', 'operating_expense', 'property', 'transfer', 'claims', 'medical_self_paid',
          'schooling_self_paid', 'other_self_paid', 'hospital', 'serious_diagnosis', 'disaster', 'accident', 'job_lost', 'loan_overdue',
          'dropout', 'project_failed', 'dibao_lost', 'death', 'house_damage', 'workshop_closed', 'returned_home']) as s
        """};

    private InventedCounty() {}

    /// @param each households per village
    /// @param noHealth,noLabour,noEducation percent of members about whom it is not known
    public record Wanted(int each, int noHealth, int noLabour, int noEducation) {}

    public static int fill(TestOffice office, FreshCounty county, Wanted wanted) {
        long lo = county.code();
        long hi = lo + 1_000_000;
        LocalDate day = office.clock().today();
        return office.bean(Gate.class).work(Acting.system("test", lo, hi), "test", within -> {
            long entry = new TestHouseholds(office).entry(lo);
            int rows = 0;
            for (String statement : STATEMENTS) {
                rows += office.db()
                        .sql(statement)
                        .param("day", day)
                        .param("each", wanted.each())
                        .param("no_health", wanted.noHealth())
                        .param("no_labour", wanted.noLabour())
                        .param("no_education", wanted.noEducation())
                        .param("entry", entry)
                        .param("lo", lo)
                        .param("hi", hi)
                        .update();
            }
            return rows;
        });
    }
}
