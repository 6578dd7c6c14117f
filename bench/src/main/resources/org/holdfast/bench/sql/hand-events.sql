-- An event that some rule looks at, in one number; see HandEvents for the places.
select household_id,
  (kind::integer | place(least(31, 12 * ($year - year(happened_on)) + month($as_of::date) - month(happened_on)
      - case when day($as_of::date) >= least(day(happened_on), day(last_day($as_of::date))) then 0 else 1 end)::integer, 5)
   | place(truth(tag = 1)::integer, 10) | place(truth(open)::integer, 12)) as packed
from read_parquet($events)
where happened_on <= $as_of::date and kind in (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16)
