-- Events are only ever added. One that the same source already told is recognised by its record or, lacking one, by what it says.
with came as materialized (
  select s.*, h.province, h.household_id, h.region_code,
         -- The household's members first, then each person by the key.
         (select p.person_id
          from (
            select m.province, m.person_id from registry.membership m
            where m.province = h.province and m.household_id = h.household_id and m.region_code >= :lo and m.region_code < :hi
            offset 0) m
          cross join lateral (
            select x.person_id, x.external_no from registry.person x where x.province = m.province and x.person_id = m.person_id
            offset 0) p
          where p.external_no = s.person_no
          limit 1) as person_id
  from registry.staging_event s
  -- By its number each: a join would go through the county's households for every chunk.
  cross join lateral (
    select x.* from registry.household x
    where x.external_no = s.household_no and x.dataset = :dataset and x.region_code = s.village and x.closed_on is null
      and x.region_code >= :lo and x.region_code < :hi
    offset 0) h
  where s.batch_id = :batch and s.row_no >= :first and s.row_no < :until
), added as (
  insert into registry.event (province, household_id, person_id, region_code, kind, happened_on, amount, tag, closed_on, source,
    source_record, changed_by, batch_id)
  select province, household_id, person_id, region_code, kind, happened_on, amount, coalesce(tag, 0),
         case when open is false then coalesce(reported_on, happened_on) end, source,
         coalesce(source_record, concat_ws('|', household_no, coalesce(person_no, ''), happened_on::text, coalesce(amount::text, ''))),
         :entry, :batch
  from came order by household_id, happened_on
  on conflict do nothing
  returning event_id
)
select count(*) as changed from added;
