update casework.clue c
set owner = :to, version = c.version + 1, changed_at = now(), changed_by = :entry
where c.owner = :from and c.stage < 3 and c.region_code >= :lo and c.region_code < :hi
