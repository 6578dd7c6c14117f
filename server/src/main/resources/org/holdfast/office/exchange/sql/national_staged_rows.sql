select s.row_no, s.household_no, h.household_id from exchange.staging_national s
join registry.reported_national_household h on h.household_no = s.household_no and h.region_code = s.village and h.dataset = :dataset
where s.batch_id = :batch and s.village >= :lo and s.village < :hi and h.region_code >= :lo and h.region_code < :hi
  and h.household_id = any(cast(:some as bigint[]))
order by s.row_no
