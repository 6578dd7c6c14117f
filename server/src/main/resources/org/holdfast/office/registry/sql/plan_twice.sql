-- A person's plan for the year that stands on an earlier row of the file.
select s.row_no, f.first_row, s.row_hash = f.row_hash as same
from registry.staging_work_plan s
join (select distinct on (household_no, village, person_no) household_no, village, person_no, row_no as first_row, row_hash
      from registry.staging_work_plan where batch_id = :batch order by household_no, village, person_no, row_no) f
  using (household_no, village, person_no)
where s.batch_id = :batch and s.row_no <> f.first_row
order by s.row_no;
