insert into cases.comparison (province, case_id, source, person_id, household_id, region_code, asked_on, answered_on, evidence, override_reason, changed_by)
values (:province, :case_id, :source, :person_id, :household_id, :region_code, :asked_on, :on, :evidence, :override, :entry)
on conflict (province, case_id, source, person_id) do update
set asked_on = excluded.asked_on, answered_on = excluded.answered_on, evidence = excluded.evidence, override_reason = excluded.override_reason,
    changed_by = excluded.changed_by
