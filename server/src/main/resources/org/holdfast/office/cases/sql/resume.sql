update cases.pause p set until_on = :on, changed_by = :entry
where p.province = :province and p.case_id = :case_id and p.until_on is null and p.region_code >= :lo and p.region_code < :hi
