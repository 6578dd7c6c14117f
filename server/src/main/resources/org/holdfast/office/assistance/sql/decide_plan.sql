update assistance.plan p
set state = :state, decided_on = :on, decided_by = :account, decided_name = :name, decided_unit = :unit, decision_words = :words,
    changed_at = now(), changed_by = :entry
where p.province = :province and p.household_id = :household_id and p.number = :number and p.state = 1
  and p.region_code >= :lo and p.region_code < :hi
