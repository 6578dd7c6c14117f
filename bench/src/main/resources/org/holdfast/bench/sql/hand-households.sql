-- A household's attributes for the loop written by hand, packed: a truth in two bits (1 surely, 2 possibly), see HandLoop.
select household_id, region_code, coalesce(came, 0) as came,
  (pair(lifted) | place(pair(risk_eliminated), 2) | place(pair(fallback_tag), 4) | place(pair(contact_known), 6) | place(pair(water_safe), 8)
   | place(pair(flag_housing), 10) | place(pair(flag_dropout), 12) | place(pair(flag_water), 14) | place(pair(flag_insurance), 16)
   | place(coalesce(monitored_type, 7)::bigint, 18) | place(coalesce(house_grade, 7)::bigint, 21)
   | place((case when first_cause is null then 15 when first_cause > 13 then 14 else first_cause end)::bigint, 24)
   | place((case when monitored_on > $as_of::date or monitored_on is null then 1023 else least(1022,
        12 * ($year - year(monitored_on)) + month($as_of::date) - month(monitored_on)
        - case when day($as_of::date) >= least(day(monitored_on), day(last_day($as_of::date))) then 0 else 1 end) end)::bigint, 31)
   | place(clipped(measures_count), 41)
   | place(clipped(development_measures_count), 47)
   | place(clipped(declared_size), 53)) as packed,
  coalesce(income_at_identification, -9223372036854775808) as income, coalesce(cultivated_mu, -1) as land, coalesce(road_distance_m, -1) as road
from read_parquet($households)
