-- Households with a plan that waits for somebody to agree, monitored or not. Few: begun from the plans.
join (
  select p.province, p.household_id from assistance.plan p where p.state = 1 and p.region_code >= :lo and p.region_code < :hi) waits
  on waits.province = h.province and waits.household_id = h.household_id
where h.region_code >= :lo and h.region_code < :hi
