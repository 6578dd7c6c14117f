select clock_timestamp() as now, cast(clock_timestamp() at time zone 'Asia/Shanghai' as date) as today
