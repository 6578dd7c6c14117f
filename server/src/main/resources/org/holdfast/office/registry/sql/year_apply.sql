-- Sums of a year stay sums: an array of one. They never replace months.
with came as materialized (
  select distinct on (h.province, h.household_id, coalesce(w.person_id, 0), s.year)
         h.province, h.household_id, coalesce(w.person_id, 0) as person_id, h.region_code, s.year::smallint as year, 1 as rows,
         case when s.wage is not null then array[s.wage::int] end as wage,
         case when s.operating is not null then array[s.operating::int] end as operating,
         case when s.operating_expense is not null then array[s.operating_expense::int] end as operating_expense,
         case when s.property is not null then array[s.property::int] end as property,
         case when s.transfer is not null then array[s.transfer::int] end as transfer,
         case when s.claims is not null then array[s.claims::int] end as claims,
         case when s.medical_self_paid is not null then array[s.medical_self_paid::int] end as medical_self_paid,
         case when s.schooling_self_paid is not null then array[s.schooling_self_paid::int] end as schooling_self_paid,
         case when s.other_self_paid is not null then array[s.other_self_paid::int] end as other_self_paid
  from registry.{staging} s
  -- By its number each: a join would go through the county's households for every chunk.
  cross join lateral (
    select x.* from registry.household x
    where x.external_no = s.household_no and x.dataset = :dataset and x.region_code = s.village and x.closed_on is null
      and x.region_code >= :lo and x.region_code < :hi
    offset 0) h
  left join lateral (
    -- The household's members first, then each person by the key.
    select p.person_id
    from (
      select b.province, b.person_id from registry.membership b
      where s.person_no is not null and b.province = h.province and b.household_id = h.household_id and b.region_code = h.region_code
        and b.until_on is null and b.region_code >= :lo and b.region_code < :hi
      offset 0) m
    cross join lateral (
      select x.person_id, x.external_no from registry.person x where x.province = m.province and x.person_id = m.person_id
      offset 0) p
    where p.external_no = s.person_no
    limit 1) w on true
  where s.batch_id = :batch and s.row_no >= :first and s.row_no < :until
    and (s.person_no is null or w.person_id is not null)
  order by h.province, h.household_id, coalesce(w.person_id, 0), s.year, s.row_no desc
), differing as materialized (
  select c.* from came c
  join registry.money_year m on m.province = c.province and m.household_id = c.household_id and m.person_id = c.person_id and m.year = c.year
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
    on m.province = d.province and m.household_id = d.household_id and m.person_id = d.person_id and m.year = d.year
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
  where m.province = d.province and m.household_id = d.household_id and m.person_id = d.person_id and m.year = d.year
  returning d.rows
), added as (
  insert into registry.money_year (province, household_id, person_id, year, region_code, changed_by, batch_id,
    wage, operating, operating_expense, property, transfer, claims, medical_self_paid, schooling_self_paid, other_self_paid)
  select province, household_id, person_id, year, region_code, :entry, :batch,
    wage, operating, operating_expense, property, transfer, claims, medical_self_paid, schooling_self_paid, other_self_paid
  from came order by household_id, year
  on conflict do nothing
  returning household_id, person_id, year
)
select coalesce((select sum(rows) from renewed), 0)
     + coalesce((select sum(c.rows) from added a join came c using (household_id, person_id, year)), 0) as changed;
