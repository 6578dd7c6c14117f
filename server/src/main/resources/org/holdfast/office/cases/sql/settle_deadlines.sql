-- Clocks that are met, cancelled or replaced. One that passed stays told in cases.urging.
update cases.deadline d set state = x.state, settled_on = :on
from jsonb_to_recordset(cast(:rows as jsonb)) as x (province smallint, case_id bigint, name text, version int, state smallint)
where d.province = x.province and d.case_id = x.case_id and d.name = x.name and d.version = x.version and d.state in (1, 4)
  and d.region_code >= :lo and d.region_code < :hi
