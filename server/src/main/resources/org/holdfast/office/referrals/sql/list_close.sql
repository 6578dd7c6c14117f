update referrals.list l set state = :state, verdict = :verdict, changed_by = :entry
where l.list_id = :list and l.region_code >= :lo and l.region_code < :hi
