select exists (select from cases.cases c
  where c.province = :province and c.household_id = :household_id and c.outcome is null and c.green_on is not null
    and c.region_code >= :lo and c.region_code < :hi)
