-- How fresh the judgements of a place are.
select count(*) as households, min(j.as_of) as oldest_as_of, max(j.judged_at) as last_at,
       (select count(distinct (c.province, c.household_id)) from screening.changed c where c.region_code >= :lo and c.region_code < :hi) as waiting,
       coalesce((select v.version_no from screening.policy_version v where v.in_force), 0) as version_no
from screening.judged j
where j.region_code >= :lo and j.region_code < :hi
