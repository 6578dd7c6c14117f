-- Coming back on the day of leaving opens the same membership again.
insert into registry.membership (province, household_id, person_id, from_on, region_code, relation, changed_by)
values (:province, :household, :person, :on, :region, :relation, :entry)
on conflict (province, household_id, person_id, from_on) do update
set until_on = null, ended_by = null, counts = true, relation = excluded.relation, region_code = excluded.region_code,
    version = registry.membership.version + 1, changed_at = now(), changed_by = excluded.changed_by;
