update assistance.watch w
set state = 3, after_first = :after_first, after_last = :after_last, income_after = cast(:income as bigint), ended_on = :on, end_words = :words,
    version = w.version + 1, changed_at = now(), changed_by = :entry
where w.province = :province and w.household_id = :household_id and w.state = 1 and w.region_code >= :lo and w.region_code < :hi
