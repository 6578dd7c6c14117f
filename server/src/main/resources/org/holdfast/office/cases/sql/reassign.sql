update cases.cases c set owner = :to, version = c.version + 1, changed_at = now(), changed_by = :entry
where c.owner = :from and c.outcome is null and c.region_code >= :lo and c.region_code < :hi
