-- Twelve months of one component a row become one row a household and year. Later months join earlier ones. Where the chunk beside
-- this one has put in the same household and year since this statement began, the row stays "left": asked again, it joins.
with came as materialized (
  select x.province, x.household_id, x.region_code, x.year, count(*) as rows,
         max(x.months) filter (where x.component = 1) as wage,
         max(x.months) filter (where x.component = 2) as operating,
         max(x.months) filter (where x.component = 3) as operating_expense,
         max(x.months) filter (where x.component = 4) as property,
         max(x.months) filter (where x.component = 5) as transfer,
         max(x.months) filter (where x.component = 6) as claims,
         max(x.months) filter (where x.component = 7) as medical_self_paid,
         max(x.months) filter (where x.component = 8) as schooling_self_paid,
         max(x.months) filter (where x.component = 9) as other_self_paid
  from (
    select h.province, h.household_id, h.region_code, s.year::smallint as year, s.component,
           array[s.m1::int, s.m2::int, s.m3::int, s.m4::int, s.m5::int, s.m6::int, s.m7::int, s.m8::int, s.m9::int, s.m10::int, s.m11::int, s.m12::int] as months
    from registry.staging_months s
    -- By its number each: a join would go through the county's households for every chunk.
    cross join lateral (
      select x.* from registry.household x
      where x.external_no = s.household_no and x.dataset = :dataset and x.region_code = s.village and x.closed_on is null
        and x.region_code >= :lo and x.region_code < :hi
      offset 0) h
    where s.batch_id = :batch and s.row_no >= :first and s.row_no < :until and h.region_code >= :lo and h.region_code < :hi) x
  group by x.province, x.household_id, x.region_code, x.year
), differing as materialized (
  select c.* from came c
  join registry.money_year m on m.province = c.province and m.household_id = c.household_id and m.person_id = 0 and m.year = c.year
  where m.region_code >= :lo and m.region_code < :hi
    and (registry.merged_months(m.wage, c.wage), registry.merged_months(m.operating, c.operating),
         registry.merged_months(m.operating_expense, c.operating_expense), registry.merged_months(m.property, c.property),
         registry.merged_months(m.transfer, c.transfer), registry.merged_months(m.claims, c.claims),
         registry.merged_months(m.medical_self_paid, c.medical_self_paid), registry.merged_months(m.schooling_self_paid,
         c.schooling_self_paid), registry.merged_months(m.other_self_paid, c.other_self_paid))
     is distinct from
        (m.wage, m.operating, m.operating_expense, m.property, m.transfer, m.claims, m.medical_self_paid, m.schooling_self_paid,
         m.other_self_paid)
), kept as (
  insert into registry.money_year_history
  select m.*, now(), :entry
  from registry.money_year m join differing d
    on m.province = d.province and m.household_id = d.household_id and m.person_id = 0 and m.year = d.year
), renewed as (
  update registry.money_year m
  set wage = registry.merged_months(m.wage, d.wage), operating = registry.merged_months(m.operating, d.operating),
      operating_expense = registry.merged_months(m.operating_expense, d.operating_expense), property =
      registry.merged_months(m.property, d.property), transfer = registry.merged_months(m.transfer, d.transfer), claims =
      registry.merged_months(m.claims, d.claims), medical_self_paid = registry.merged_months(m.medical_self_paid,
      d.medical_self_paid), schooling_self_paid = registry.merged_months(m.schooling_self_paid, d.schooling_self_paid),
      other_self_paid = registry.merged_months(m.other_self_paid, d.other_self_paid),
      version = m.version + 1, changed_at = now(), changed_by = :entry, batch_id = :batch
  from differing d
  where m.province = d.province and m.household_id = d.household_id and m.person_id = 0 and m.year = d.year
  returning d.rows
), added as (
  insert into registry.money_year (province, household_id, person_id, year, region_code, changed_by, batch_id,
    wage, operating, operating_expense, property, transfer, claims, medical_self_paid, schooling_self_paid, other_self_paid)
  select province, household_id, 0, year, region_code, :entry, :batch,
    wage, operating, operating_expense, property, transfer, claims, medical_self_paid, schooling_self_paid, other_self_paid
  from came order by household_id, year
  on conflict do nothing
  returning household_id, year
)
select coalesce((select sum(rows) from renewed), 0)
     + coalesce((select sum(c.rows) from added a join came c using (household_id, year)), 0) as changed,
       (select count(*) from came c
        where not exists (select 1 from added a where a.household_id = c.household_id and a.year = c.year)
          and not exists (
            select 1 from registry.money_year m
            where m.province = c.province and m.household_id = c.household_id and m.person_id = 0 and m.year = c.year
              and m.region_code >= :lo and m.region_code < :hi)) as left_over;
