-- Postings by their public id, by account, or all that may take over from one; each condition is left out with null.
select p.posting_id, p.public_id, a.public_id as account, a.name, p.role, p.unit_name, p.region_level, p.region_code, p.lo, p.hi, p.narrow,
       p.from_on, p.until_on, p.ended_on, a.enabled
from access.posting p
join access.account a on a.account_id = p.account_id
where p.region_code >= :lo and p.region_code < :hi and p.hi <= :hi
  and (:posting::uuid is null or p.public_id = :posting::uuid)
  and (:account::uuid is null or a.public_id = :account::uuid)
order by p.from_on desc, p.posting_id desc
limit 500;
