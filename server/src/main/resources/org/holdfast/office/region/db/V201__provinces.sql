-- The provinces the divisions know, for whoever keeps rows apart by province.
create function region.provinces() returns setof int language sql stable as $$
  select distinct (code / 10000000000)::int from region.region where level = 1 order by 1
$$;
