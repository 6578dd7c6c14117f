-- The same number or person number on an earlier row of the file for the same household.
select row_no, first_row, same, by_number
from (
  select s.row_no, s.row_hash = first_value(s.row_hash) over number as same, first_value(s.row_no) over number as first_row, true as by_number
  from registry.staging_person s
  where s.batch_id = :batch and s.id_number_index is not null and not coalesce(s.id_problem, false)
  window number as (partition by s.household_no, s.id_number_index order by s.row_no rows between unbounded preceding and current row)
  union all
  select s.row_no, s.row_hash = first_value(s.row_hash) over person as same, first_value(s.row_no) over person, false
  from registry.staging_person s
  where s.batch_id = :batch and s.person_no is not null
  window person as (partition by s.household_no, s.person_no order by s.row_no rows between unbounded preceding and current row)) numbered
where row_no <> first_row
order by row_no;
