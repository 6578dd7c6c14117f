update referrals.difference d
set settled = :settled, settled_on = :today, settled_words = :words, settled_by = :account, version = d.version + 1, changed_by = :entry
where d.public_id = :id and d.region_code >= :lo and d.region_code < :hi
