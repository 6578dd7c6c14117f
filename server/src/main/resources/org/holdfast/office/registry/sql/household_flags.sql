-- The four problem flags stand with the living conditions.
with came as materialized (
  select h.province, h.household_id, h.region_code, s.flag_housing, s.flag_dropout, s.flag_water, s.flag_insurance
  from registry.staging_household s
  -- By its number each: a join would go through the county's households for every chunk.
  cross join lateral (
    select x.* from registry.household x
    where x.external_no = s.household_no and x.dataset = :dataset and x.region_code = s.village and x.closed_on is null
      and x.region_code >= :lo and x.region_code < :hi
    offset 0) h
  where s.batch_id = :batch and s.row_no >= :first and s.row_no < :until
    and (s.flag_housing is not null or s.flag_dropout is not null or s.flag_water is not null or s.flag_insurance is not null)
), differing as materialized (
  select c.* from came c join registry.living l on l.province = c.province and l.household_id = c.household_id
  where l.region_code >= :lo and l.region_code < :hi
    and (coalesce(c.flag_housing, l.flag_housing), coalesce(c.flag_dropout, l.flag_dropout), coalesce(c.flag_water, l.flag_water),
         coalesce(c.flag_insurance, l.flag_insurance))
        is distinct from (l.flag_housing, l.flag_dropout, l.flag_water, l.flag_insurance)
), kept as (
  insert into registry.living_history
  select l.*, now(), :entry from registry.living l join differing d on d.province = l.province and d.household_id = l.household_id
), renewed as (
  update registry.living l
  set flag_housing = coalesce(d.flag_housing, l.flag_housing), flag_dropout = coalesce(d.flag_dropout, l.flag_dropout),
      flag_water = coalesce(d.flag_water, l.flag_water), flag_insurance = coalesce(d.flag_insurance, l.flag_insurance),
      version = l.version + 1, changed_at = now(), changed_by = :entry, batch_id = :batch
  from differing d where d.province = l.province and d.household_id = l.household_id
)
insert into registry.living (province, household_id, region_code, flag_housing, flag_dropout, flag_water, flag_insurance, changed_by, batch_id)
select province, household_id, region_code, flag_housing, flag_dropout, flag_water, flag_insurance, :entry, :batch from came
on conflict do nothing;
