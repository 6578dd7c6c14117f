insert into cases.authorisation (province, case_id, person_id, household_id, region_code, signed_on, valid_until, guardian, changed_by)
select :province, :case_id, m.person_id, :household_id, :region_code, :signed_on, :valid_until, :guardian, :entry
from registry.reported_member m
where m.province = :province and m.household_id = :household_id and m.public_id = any(cast(:people as uuid[]))
on conflict (province, case_id, person_id) do update
set signed_on = excluded.signed_on, valid_until = excluded.valid_until, guardian = excluded.guardian, changed_by = excluded.changed_by
