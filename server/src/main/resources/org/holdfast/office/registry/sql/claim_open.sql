-- Open claims of which the reader sees a side; `both` when the reader's places hold both.
select d.claim_id, max(d.name_entered) as name_entered, coalesce(max(d.region_code) filter (where d.side = 1), 0) as counted,
       coalesce(max(d.region_code) filter (where d.side = 2), 0) as claiming, count(*) = 2 as both
from registry.double_claim d
where d.settled_at is null and d.region_code >= :lo and d.region_code < :hi
group by d.claim_id
order by d.claim_id;
