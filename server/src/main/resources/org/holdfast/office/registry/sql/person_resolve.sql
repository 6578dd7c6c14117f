-- Whom each row means: somebody of this household ('k'nown), somebody who counts elsewhere ('c'laimed), or a 'n'ew person.
insert into person_incoming
select s.row_no, h.province, h.household_id, h.region_code,
       coalesce(case when here.person_id is not null or i.person_id is null then coalesce(here.person_id, named.person_id) end,
                i.person_id, nextval('registry.person_id')),
       case when here.person_id is not null or (i.person_id is null and named.person_id is not null) then 'k'
            when i.person_id is not null then 'c' else 'n' end,
       case when not coalesce(s.id_problem, false) then s.id_number_index end
from registry.staging_person s
-- One look into the index a row, here and below, however many there are: a join would go through all of them for every chunk. Members stand
-- in the household's village, and are asked for by it: a whole county's range would be gone through for each.
cross join lateral (
  select x.province, x.household_id, x.region_code from registry.household x
  where x.external_no = s.household_no and x.dataset = :dataset and x.region_code = s.village and x.closed_on is null
    and x.region_code >= :lo and x.region_code < :hi
  offset 0) h
left join lateral (
  select g.person_id from registry.identity g
  where g.document_index = s.id_number_index and not coalesce(s.id_problem, false)
  limit 1) i on true
left join lateral (
  select m.person_id from registry.membership m
  where m.person_id = i.person_id and m.household_id = h.household_id and m.province = h.province and m.region_code = h.region_code
    and m.until_on is null
    and m.region_code >= :lo and m.region_code < :hi
  limit 1) here on true
-- The household's members first, then each person by the key: to the planner a county that is new looks like one person, and it began there.
left join lateral (
  select p.person_id
  from (
    select m.province, m.person_id from registry.membership m
    where m.province = h.province and m.household_id = h.household_id and m.region_code = h.region_code and m.until_on is null
      and m.region_code >= :lo and m.region_code < :hi
    offset 0) m
  cross join lateral (
    select x.person_id, x.external_no, x.name, x.born_on, x.document_index from registry.person x
    where x.province = m.province and x.person_id = m.person_id
    offset 0) p
  where i.person_id is null
    and case when s.person_no is not null and p.external_no is not null then p.external_no = s.person_no
             else p.name = s.name and p.born_on is not distinct from s.birth_date
                  and (s.id_number_index is null or p.document_index is null or p.document_index = s.id_number_index) end
  order by p.person_id limit 1) named on true
where s.batch_id = :batch and s.row_no >= :first and s.row_no < :until;
