-- A person who counts in another household: a member here who does not count, and a claim that their common superior settles.
with came as materialized (
  select s.village, s.name, s.relation, p.province, p.household_id, p.person_id
  from person_incoming p join registry.staging_person s on s.batch_id = :batch and s.row_no = p.row_no and s.row_no >= :first and s.row_no < :until
  where p.born = 'c'
    and not exists (
      select 1 from registry.double_claim d
      where d.person_id = p.person_id and d.household_id = p.household_id and d.region_code >= :lo and d.region_code < :hi)
), members as (
  insert into registry.membership (province, household_id, person_id, from_on, region_code, relation, counts, changed_by, batch_id)
  select province, household_id, person_id, :today, village, relation, false, :entry, :batch from came
  on conflict do nothing
)
insert into registry.double_claim (
  province, claim_id, side, region_code, superior, superior_level, person_id, household_id, name_entered, changed_by)
select distinct on (household_id, person_id)
       province, uuidv7(), 2, village, 0, 0, person_id, household_id, name, :entry
from came;
