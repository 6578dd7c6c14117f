update assistance.closing c set owner = :to, changed_at = now(), changed_by = :entry
where c.owner = :from and c.closed_on is null and c.region_code >= :lo and c.region_code < :hi
