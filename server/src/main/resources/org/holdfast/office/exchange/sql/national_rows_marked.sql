-- Rows about to be marked, held so that two clerks do not mark one differently.
select r.export_id, r.row_no, r.public_id, r.province, r.household_id, r.region_code, r.year, r.content, r.state
from exchange.national_export e
join exchange.national_row r on r.export_id = e.export_id
where e.public_id = :export and r.public_id = any(cast(:rows as uuid[])) and e.region_code >= :lo and e.region_code < :hi
  and r.region_code >= :lo and r.region_code < :hi
order by r.row_no for update of r
