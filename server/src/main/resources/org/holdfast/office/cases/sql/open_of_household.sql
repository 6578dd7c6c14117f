select c.procedure, c.kind, c.stage, c.opened_on from cases.cases c
where c.province = :old_province and c.household_id = :old_household and c.outcome is null and c.region_code >= :lo and c.region_code < :hi
