-- Somebody who counts in another household: a member here who does not count, and a claim that their common superior settles.
with members as (
  insert into registry.membership (province, household_id, person_id, from_on, region_code, relation, counts, changed_by)
  values (:province, :household, :person, :on, :village, cast(:relation as smallint), false, :entry)
)
insert into registry.double_claim (province, claim_id, side, region_code, superior, superior_level, person_id, household_id, name_entered, changed_by)
values (:province, uuidv7(), 2, :village, 0, 0, :person, :household, :name, :entry)
