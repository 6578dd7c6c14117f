-- Who saw a full number of a household's people, the latest first.
select r.on_day, r.at, r.whose, r.purpose, a.name, p.unit_name
from access.reveal r
join access.posting p on p.posting_id = r.posting_id
join access.account a on a.account_id = p.account_id
where r.province = :province and r.household_id = :household and r.region_code >= :lo and r.region_code < :hi
order by r.at desc
limit :at_most
