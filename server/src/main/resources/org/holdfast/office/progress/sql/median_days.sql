-- The median of the days of an indicator's rows; rows without known days are left out of it.
select cast(percentile_disc(0.5) within group (order by listed.days) as int) from (/*rows*/) as listed
