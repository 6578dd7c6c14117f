update cases.cases c set owner = :owner, version = c.version + 1, changed_at = now(), changed_by = :entry
where c.province = :province and c.case_id = :case_id and c.version = :version and c.outcome is null
  and c.region_code >= :lo and c.region_code < :hi
