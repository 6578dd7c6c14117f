-- The version about to be superseded, under the entry that supersedes it.
insert into casework.clue_history
select c.*, now(), :entry
from casework.clue c
where c.province = :province and c.clue_id = :clue_id and c.region_code >= :lo and c.region_code < :hi
