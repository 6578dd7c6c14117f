update assistance.closing c
set closed_on = :on, words = :words, closed_account = :account, closed_name = :name, closed_unit = :unit, changed_at = now(), changed_by = :entry
where c.public_id = :closing and c.province = :province and c.household_id = :household_id and c.closed_on is null
  and c.region_code >= :lo and c.region_code < :hi
