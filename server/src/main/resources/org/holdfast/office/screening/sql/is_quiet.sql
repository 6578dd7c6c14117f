-- True when no household was noted for judging during the last :seconds seconds.
select not exists (
  select 1 from screening.changed c where c.at > clock_timestamp() - make_interval(secs => :seconds))
