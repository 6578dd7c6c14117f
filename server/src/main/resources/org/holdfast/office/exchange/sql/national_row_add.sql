insert into exchange.national_row (export_id, row_no, province, household_id, region_code, year, content, changed_by)
select :export, x.row_no, x.province, x.household_id, x.region_code, x.year, x.content, :entry
from jsonb_to_recordset(cast(:rows as jsonb)) as x (row_no int, province smallint, household_id bigint, region_code bigint, year smallint, content jsonb)
where x.region_code >= :lo and x.region_code < :hi
