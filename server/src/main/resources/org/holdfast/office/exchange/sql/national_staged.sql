-- Households of the file, in the order of their numbers.
select distinct h.household_id, s.year from exchange.staging_national s
join registry.reported_national_household h on h.household_no = s.household_no and h.region_code = s.village and h.dataset = :dataset
where s.batch_id = :batch and s.village >= :lo and s.village < :hi and h.region_code >= :lo and h.region_code < :hi
order by h.household_id
