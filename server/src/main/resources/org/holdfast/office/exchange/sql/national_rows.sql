select r.row_no, r.public_id, r.province, r.household_id, r.region_code, r.year, r.content, r.state, r.reason, r.settled_on,
       e.headings, e.made_on, e.unit, k.public_id as household, k.head_name, known.content as known
from exchange.national_export e
join exchange.national_row r on r.export_id = e.export_id
left join registry.reported_card k on k.province = r.province and k.household_id = r.household_id
left join exchange.national_known known on known.province = r.province and known.household_id = r.household_id
where e.public_id = :export and e.region_code >= :lo and e.region_code < :hi and r.region_code >= :lo and r.region_code < :hi
  and (:state < 0 or r.state = :state)
order by r.row_no limit :at_most offset :from
