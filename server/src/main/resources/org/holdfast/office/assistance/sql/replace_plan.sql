-- The plan agreed before makes room for the new one; its words stay.
update assistance.plan p set state = 4, changed_at = now(), changed_by = :entry
where p.province = :province and p.household_id = :household_id and p.state = 2 and p.region_code >= :lo and p.region_code < :hi
