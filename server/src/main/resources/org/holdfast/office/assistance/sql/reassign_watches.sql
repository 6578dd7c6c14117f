update assistance.watch w set owner = :to, version = w.version + 1, changed_at = now(), changed_by = :entry
where w.owner = :from and w.state = 1 and w.region_code >= :lo and w.region_code < :hi
