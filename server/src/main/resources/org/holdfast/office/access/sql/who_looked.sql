-- Who looked at a household, the latest first.
select l.on_day, l.last_at, l.times, a.name, p.role, p.unit_name
from access.look l
join access.posting p on p.posting_id = l.posting_id
join access.account a on a.account_id = p.account_id
where l.province = :province and l.household_id = :household and l.region_code >= :lo and l.region_code < :hi
order by l.last_at desc
limit :at_most;
