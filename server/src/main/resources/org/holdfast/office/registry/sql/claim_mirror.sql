with named as (
  update registry.double_claim d set superior = :superior, superior_level = :level
  where d.claim_id = :claim and d.side = 2 and d.region_code >= :lo and d.region_code < :hi
)
insert into registry.double_claim (province, claim_id, side, region_code, superior, superior_level, person_id, household_id, name_entered, changed_by)
values (:province, :claim, 1, :region, :superior, :level, :person, :household, :name, :entry)
on conflict do nothing;
