select l.month, l.verdict, l.state from referrals.list l where l.list_id = :list and l.region_code >= :lo and l.region_code < :hi
