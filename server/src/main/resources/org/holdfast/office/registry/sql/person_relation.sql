with came as materialized (
  select m.province, m.household_id, m.person_id, m.from_on, s.relation
  from person_incoming p
  join registry.staging_person s on s.batch_id = :batch and s.row_no = p.row_no and s.row_no >= :first and s.row_no < :until
  join registry.membership m on m.province = p.province and m.household_id = p.household_id and m.person_id = p.person_id
  where p.born = 'k' and m.until_on is null and s.relation is not null and s.relation is distinct from m.relation
    and m.region_code >= :lo and m.region_code < :hi
), kept as (
  insert into registry.membership_history
  select m.*, now(), :entry
  from registry.membership m join came c using (province, household_id, person_id, from_on)
)
update registry.membership m set relation = c.relation, version = m.version + 1, changed_at = now(), changed_by = :entry, batch_id = :batch
from came c
where c.province = m.province and c.household_id = m.household_id and c.person_id = m.person_id and c.from_on = m.from_on
  and m.region_code >= :lo and m.region_code < :hi;
