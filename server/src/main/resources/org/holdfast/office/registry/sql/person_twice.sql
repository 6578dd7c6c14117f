-- The same number or person number on an earlier row of the file for the same household. Few stand twice, so those are sought out first and
-- only they are put in order.
with by_number as materialized (
  select s.row_no, s.row_hash, s.household_no, s.id_number_index
  from registry.staging_person s
  where s.batch_id = :batch and not coalesce(s.id_problem, false)
    and (s.household_no, s.id_number_index) in (
      select t.household_no, t.id_number_index from registry.staging_person t
      where t.batch_id = :batch and t.id_number_index is not null and not coalesce(t.id_problem, false)
      group by t.household_no, t.id_number_index having count(*) > 1)
), by_person as materialized (
  select s.row_no, s.row_hash, s.household_no, s.person_no
  from registry.staging_person s
  where s.batch_id = :batch and (s.household_no, s.person_no) in (
      select t.household_no, t.person_no from registry.staging_person t
      where t.batch_id = :batch and t.person_no is not null
      group by t.household_no, t.person_no having count(*) > 1)
)
select row_no, first_row, same, by_number
from (
  select row_no, row_hash = first_value(row_hash) over number as same, first_value(row_no) over number as first_row, true as by_number
  from by_number
  window number as (partition by household_no, id_number_index order by row_no rows between unbounded preceding and current row)
  union all
  select row_no, row_hash = first_value(row_hash) over person as same, first_value(row_no) over person, false
  from by_person
  window person as (partition by household_no, person_no order by row_no rows between unbounded preceding and current row)) numbered
where row_no <> first_row
order by row_no;
