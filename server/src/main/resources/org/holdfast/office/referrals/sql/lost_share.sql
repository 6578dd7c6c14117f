-- How many of the last list there were, and how many of them are missing now.
/*before*/
select count(*) as before, count(*) filter (where not exists (
  select from referrals.recipient q where q.list_id = :list and q.programme = b.programme and q.person_id = b.person_id
    and q.region_code >= :lo and q.region_code < :hi)) as missing
from before b
