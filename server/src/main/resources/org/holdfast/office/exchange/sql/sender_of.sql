-- Who sends under this code from these places: the own posting first.
select s.department, s.posting_id = :posting as own
from exchange.sender s
where s.code = :code and s.confirmed_on is not null and s.region_code >= :lo and s.region_code < :hi
order by own desc, s.sender_id
limit 1
