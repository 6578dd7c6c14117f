update assistance.plan p set owner = :to, changed_at = now(), changed_by = :entry
where p.owner = :from and p.state in (1, 2) and p.region_code >= :lo and p.region_code < :hi
