select c.province, c.household_id, c.region_code, c.head_name
from registry.reported_card c
where c.public_id = :household and c.region_code >= :lo and c.region_code < :hi
