-- A village that stands on an earlier row of the file: the same again is a duplicate, anything else contradicts.
select s.row_no, f.first_row, s.row_hash = f.row_hash as same
from registry.staging_village s
join (select distinct on (village) village, row_no as first_row, row_hash
      from registry.staging_village where batch_id = :batch order by village, row_no) f using (village)
where s.batch_id = :batch and s.row_no <> f.first_row and s.village >= :lo and s.village < :hi
order by s.row_no;
