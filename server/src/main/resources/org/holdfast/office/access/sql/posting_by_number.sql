select p.posting_id, p.public_id, a.public_id as account, a.name, p.role, p.unit_name, p.region_level, p.region_code, p.lo, p.hi, p.narrow,
       p.from_on, p.until_on, p.ended_on, a.enabled
from access.posting p
join access.account a on a.account_id = p.account_id
where p.posting_id = :posting;
