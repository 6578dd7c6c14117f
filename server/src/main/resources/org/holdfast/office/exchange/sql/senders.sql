select s.public_id, s.code, s.department, s.unit_name, s.asked_on, s.confirmed_on, s.asked_by
from exchange.sender s
where s.region_code >= :lo and s.region_code < :hi
  and (cast(:posting as bigint) is null or s.posting_id = :posting) and (cast(:id as uuid) is null or s.public_id = :id)
order by s.confirmed_on is not null, s.sender_id desc
