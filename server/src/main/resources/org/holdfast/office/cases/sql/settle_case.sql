-- The clocks of one case that are met, cancelled or replaced. One that passed stays told in cases.urging.
update cases.deadline d set state = x.state, settled_on = :on
from unnest(cast(:names as text[]), cast(:versions as int[]), cast(:states as smallint[])) as x (name, version, state)
where d.province = :province and d.case_id = :case_id and d.name = x.name and d.version = x.version and d.state in (1, 4)
  and d.region_code >= :lo and d.region_code < :hi
