-- A later list of the same month takes the place of the earlier one: what was still open there is asked by this one.
update referrals.difference d set settled = 4, settled_on = :today, version = d.version + 1, changed_by = :entry
where d.settled is null and d.month = :month and d.list_id <> :list and d.region_code >= :lo and d.region_code < :hi
  and exists (select from referrals.list l where l.list_id = d.list_id and l.region_code = :region and l.region_code >= :lo and l.region_code < :hi)
