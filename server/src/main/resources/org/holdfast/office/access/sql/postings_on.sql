-- Postings of an enabled account that hold on a day.
select a.account_id, p.posting_id, p.role, a.name, p.unit_name, p.region_level, p.region_code, p.lo, p.hi, p.narrow, a.language
from access.posting p
join access.account a on a.account_id = p.account_id
where a.account_id = :account and a.enabled
  and p.from_on <= :day and p.until_on >= :day and (p.ended_on is null or p.ended_on > :day)
order by p.posting_id;
