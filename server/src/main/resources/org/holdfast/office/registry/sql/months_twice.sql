-- The same household, year and component on an earlier row of the file.
with keys as (
  select household_no, village, year, component, min(row_no) as first_row
  from registry.staging_months where batch_id = :batch
  group by household_no, village, year, component having count(*) > 1)
select s.row_no, k.first_row, s.row_hash = f.row_hash as same
from keys k
join registry.staging_months s using (household_no, village, year, component)
join registry.staging_months f on f.batch_id = :batch and f.row_no = k.first_row
where s.batch_id = :batch and s.row_no <> k.first_row
order by s.row_no;
