-- Postings that may take over: in force, of an enabled account, over at least the same places, not narrowed, another one;
-- the nearest place first.
select p.posting_id, p.public_id, a.public_id as account, a.name, p.role, p.unit_name, p.region_level, p.region_code, p.lo, p.hi, p.narrow,
       p.from_on, p.until_on, p.ended_on, a.enabled
from access.posting p
join access.account a on a.account_id = p.account_id and a.enabled
join access.posting leaving on leaving.posting_id = :leaving
where p.posting_id <> :leaving and p.lo <= leaving.lo and p.hi >= leaving.hi and p.narrow = ''
  and p.role = any (:roles)
  and p.from_on <= :day and p.until_on >= :day and (p.ended_on is null or p.ended_on > :day)
order by p.hi - p.lo, (p.account_id = leaving.account_id), p.posting_id
limit 50;
