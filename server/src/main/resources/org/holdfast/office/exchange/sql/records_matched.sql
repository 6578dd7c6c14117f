-- Records with a household and without an answer, in the order of the households, a slice at a time. What is not known of a household
-- counts as near: it is never kept silent for want of a fact.
select r.row_no, r.public_id, r.kind, r.record_no, r.name, r.amount, r.happened_on, r.asks, r.household_id, r.person_id, r.region_code,
       h.lifted is not false or coalesce(h.monitored_type, 1) > 0 as near
from exchange.record r
left join registry.reported_household h on h.province = r.province and h.household_id = r.household_id
  and h.region_code >= :lo and h.region_code < :hi
where r.batch_id = :batch and r.answer = 0 and r.household_id is not null and r.region_code >= :lo and r.region_code < :hi
  and (cast(:row_no as bigint) is null or r.row_no = :row_no)
order by r.household_id, r.row_no
limit :at_most
