-- From a reason to help or to another measure. What it earned before stays what it was on the first day.
update assistance.watch w
set state = :state, cause = :cause, responsible = :responsible, kind = cast(:kind as int), what = :what, due_on = cast(:due_on as date),
    reason = :reason, effect_from = cast(:effect_from as date), version = w.version + 1, changed_at = now(), changed_by = :entry
where w.province = :province and w.household_id = :household_id and w.state in (1, 2) and w.region_code >= :lo and w.region_code < :hi
