select p.* from registry.reported_national_person p
where p.household_id = any(cast(:some as bigint[])) and p.region_code >= :lo and p.region_code < :hi
order by p.household_id, p.relation nulls last, p.person_id
