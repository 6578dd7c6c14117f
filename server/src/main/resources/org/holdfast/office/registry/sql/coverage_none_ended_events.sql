-- An event that came shows that it was wrong to say there was none: that word ends, and what it covered is unknown again.
with came as materialized (
  select h.household_id, h.region_code, k.subject,
         extract(year from s.happened_on)::int * 12 + extract(month from s.happened_on)::int - 1 as month
  from registry.staging_event s
  -- By its number each: a join would go through the county's households for every chunk.
  cross join lateral (
    select x.* from registry.household x
    where x.external_no = s.household_no and x.dataset = :dataset and x.region_code = s.village and x.closed_on is null
      and x.region_code >= :lo and x.region_code < :hi
    offset 0) h
  join unnest(cast(:components as int[]), cast(:subjects as text[])) as k(event_kind, subject) on k.event_kind = s.kind
  where s.batch_id = :batch and s.row_no >= :first and s.row_no < :until
)
update registry.coverage c
set withdrawn_at = now(), withdrawn_by = :entry
where c.none_said and c.withdrawn_at is null and c.region_lo < :hi and c.region_hi > :lo
  and exists (
    select 1 from came v
    where v.subject = c.subject and v.region_code >= c.region_lo and v.region_code < c.region_hi
      and (c.household_id is null or c.household_id = v.household_id) and v.month >= c.from_month and v.month < c.until_month)
returning c.region_lo, c.region_hi, c.subject;
