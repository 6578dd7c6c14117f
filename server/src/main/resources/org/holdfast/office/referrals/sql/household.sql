select k.province, k.household_id, k.public_id, k.region_code, k.lifted, k.monitored_type, k.head_name, k.head_last4, k.persons
from registry.reported_card k
join registry.reported_household h on h.province = k.province and h.household_id = k.household_id and h.region_code >= :lo and h.region_code < :hi
where k.public_id = :household and k.region_code >= :lo and k.region_code < :hi
