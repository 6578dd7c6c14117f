update casework.clue c
set owner = :owner, changed_at = now(), changed_by = :entry
where c.stage < 3 and c.owner is null and c.region_code = :village and c.region_code >= :lo and c.region_code < :hi
