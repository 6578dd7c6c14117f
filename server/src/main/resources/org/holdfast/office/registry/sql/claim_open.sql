-- Open claims of which the reader sees a side; `both` when the reader's places hold both. The household of a foreign side is not shown.
select d.claim_id, max(d.name_entered) as name_entered, coalesce(max(d.region_code) filter (where d.side = 1), 0) as counted,
       coalesce(max(d.region_code) filter (where d.side = 2), 0) as claiming, count(*) = 2 as both, max(d.superior) as superior,
       max(d.superior_level) as superior_level, min(d.claimed_at) as claimed_at,
       (array_agg(h.public_id) filter (where d.side = 1))[1] as counted_household,
       (array_agg(h.public_id) filter (where d.side = 2))[1] as claiming_household
from registry.double_claim d
left join registry.household h on h.household_id = d.household_id and h.province = (d.household_id / 10000000000000000)::int
  and h.region_code >= :lo and h.region_code < :hi
where d.settled_at is null and d.region_code >= :lo and d.region_code < :hi
group by d.claim_id
order by min(d.claimed_at), d.claim_id;
