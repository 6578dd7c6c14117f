-- Households with a subsidy or post of somebody dead that is to be closed, monitored or not. Few: begun from the closings.
join (
  select distinct c.province, c.household_id from assistance.closing c
  where c.closed_on is null and c.region_code >= :lo and c.region_code < :hi) waits
  on waits.province = h.province and waits.household_id = h.household_id
where h.region_code >= :lo and h.region_code < :hi
