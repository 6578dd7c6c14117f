-- Which village is responsible for each of these households; closed ones are not listed.
select h.household_id, h.region_code
from unnest(cast(:provinces as smallint[]), cast(:households as bigint[])) as n(province, household_id)
join registry.reported_household h on h.province = n.province and h.household_id = n.household_id
where h.region_code >= :lo and h.region_code < :hi and h.dataset = ''
order by h.household_id
