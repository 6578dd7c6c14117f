-- Tells the planner how many different values a column of a large table has, as a share of its rows, negative as in pg_stats; its parts by
-- province are told the same. Takes effect with the next look at the table (analyze). For migrations.
create function shell.tell_distinct(whole regclass, of_column name, share numeric) returns void language plpgsql as $$
declare
  part regclass;
begin
  for part in select whole union all select p.inhrelid from pg_inherits p where p.inhparent = whole loop
    execute format('alter table %s alter column %I set (n_distinct = %s)', part, of_column, share);
  end loop;
end
$$;
revoke execute on function shell.tell_distinct(regclass, name, numeric) from public;
