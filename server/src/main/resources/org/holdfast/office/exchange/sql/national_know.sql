insert into exchange.national_known (province, household_id, region_code, year, content, known_on, entered, changed_by)
select x.province, x.household_id, x.region_code, x.year, x.content, :on, :entered, :entry
from jsonb_to_recordset(cast(:rows as jsonb)) as x (province smallint, household_id bigint, region_code bigint, year smallint, content jsonb)
where x.region_code >= :lo and x.region_code < :hi
on conflict (province, household_id) do update
set region_code = excluded.region_code, year = excluded.year, content = excluded.content, known_on = excluded.known_on,
    entered = excluded.entered, changed_by = excluded.changed_by
