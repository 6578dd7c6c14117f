update assistance.watch w
set delivered_on = :on, evidence = :words, effect_from = cast(:effect_from as date), version = w.version + 1, changed_at = now(), changed_by = :entry
where w.province = :province and w.household_id = :household_id and w.state = 1 and w.delivered_on is null
  and w.region_code >= :lo and w.region_code < :hi
