-- One upload of the one who sends it.
select u.province, u.upload_id, u.household_id, u.region_code, u.public_id, u.ending, u.bytes, u.received
from assistance.upload u
join registry.reported_household h on h.province = u.province and h.household_id = u.household_id and h.public_id = :household
where u.public_id = :upload and u.account = :account and u.region_code >= :lo and u.region_code < :hi
