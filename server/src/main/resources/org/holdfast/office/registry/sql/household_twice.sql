-- A household number that stands on an earlier row of the same file: the same again is a duplicate, another place is a mistake.
select row_no, household_no, first_row, row_hash = first_hash as same
from (
  select s.row_no, s.household_no, s.row_hash,
         first_value(s.row_no) over w as first_row, first_value(s.row_hash) over w as first_hash
  from registry.staging_household s
  where s.batch_id = :batch
  window w as (partition by s.household_no order by s.row_no rows between unbounded preceding and current row)) numbered
where row_no <> first_row;
