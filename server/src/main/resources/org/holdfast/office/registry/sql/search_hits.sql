-- What a text finds inside the reader's places. The list, its count and the autocomplete all begin with this.
with person_hit as (
  select p.province, p.person_id, p.name
  from registry.person p
  where :by_name and p.name like :pattern
    and p.region_code >= :lo and p.region_code < :hi and p.died_on is null and p.moved_to is null
  union all
  select p.province, p.person_id, p.name
  from registry.person p
  where :by_last4 and p.document_last4 = :text
    and p.region_code >= :lo and p.region_code < :hi and p.died_on is null and p.moved_to is null
), hit as (
  select m.province, m.household_id, p.name as matched
  from person_hit p
  join registry.membership m on m.person_id = p.person_id and m.province = p.province and m.until_on is null
    and m.region_code >= :lo and m.region_code < :hi
  union all
  select h.province, h.household_id, null
  from registry.household h
  where :by_number and h.province = :number_province and h.household_id = :number and h.region_code >= :lo and h.region_code < :hi
  union all
  select h.province, h.household_id, null
  from registry.household h
  where :by_number and h.external_no = :text and h.region_code >= :lo and h.region_code < :hi
  union all
  select h.province, h.household_id, null
  from unnest(cast(:los as bigint[]), cast(:his as bigint[])) as place(lo, hi)
  join registry.household h on h.region_code >= place.lo and h.region_code < place.hi
  where h.region_code >= :lo and h.region_code < :hi
  union all
  select h.province, h.household_id, null
  from registry.household h
  where :everything and h.region_code >= :lo and h.region_code < :hi
), found as (
  select h.province, h.household_id, h.public_id, h.region_code, h.hamlet, h.lifted, h.monitored_type, h.external_no, min(t.matched) as matched
  from hit t
  join registry.household h on h.province = t.province and h.household_id = t.household_id and h.closed_on is null
    and h.region_code >= :lo and h.region_code < :hi
  group by h.province, h.household_id
)
