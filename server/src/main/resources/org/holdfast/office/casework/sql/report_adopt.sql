update casework.report r
set owner = :owner, version = r.version + 1, changed_at = now(), changed_by = :entry
where r.owner is null and r.answered_on is null and r.region_code = :village and r.region_code >= :lo and r.region_code < :hi
