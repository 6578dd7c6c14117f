-- The numbers of a household behind its public id, and how many people count in it.
select h.province, h.household_id, h.region_code,
       (select count(*) from registry.reported_member m where m.province = h.province and m.household_id = h.household_id) as persons,
       cast(extract(epoch from uuid_extract_timestamp(h.public_id)) * 1000 as bigint) as came
from registry.reported_household h
where h.public_id = :household and h.region_code >= :lo and h.region_code < :hi
