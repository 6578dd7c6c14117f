-- A sample of a large table meets most households once, and the planner takes a household for thirty memberships where it has three. Then
-- the index of a whole county looks cheaper to it than the household's own key, for each household of a list. So it is told.
do $$
declare
  told record;
begin
  for told in
    select t.whole, t.share from (values
      ('registry.membership'::regclass, -0.3), ('registry.money_year', -0.3), ('registry.event', -0.5)) as t (whole, share)
    union all
    select p.inhrelid, t.share from (values
      ('registry.membership'::regclass, -0.3), ('registry.money_year', -0.3), ('registry.event', -0.5)) as t (whole, share)
    join pg_inherits p on p.inhparent = t.whole
  loop
    execute format('alter table %s alter column household_id set (n_distinct = %s)', told.whole::regclass, told.share);
  end loop;
end
$$;
analyze registry.membership (household_id), registry.money_year (household_id), registry.event (household_id);
