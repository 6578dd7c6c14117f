-- Tables that grow with the population and carry their province, so that a national office may keep each province's rows apart
-- (./holdfast partition). Whoever makes such a table says so here; until an operator asks, it stays one table.
create table shell.by_province (table_name text primary key);

create function shell.keep_by_province(large regclass) returns void language sql as $$
  insert into shell.by_province (table_name)
  select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = large
$$;
revoke execute on function shell.keep_by_province(regclass) from public;

-- The tables that really hold a table's rows of [lo, hi), division codes of twelve digits: the partitions of its provinces, or the
-- table itself where it is not partitioned.
create function shell.tables_of(whole regclass, lo bigint, hi bigint) returns setof regclass language sql stable as $$
  select p.inhrelid::regclass
  from pg_inherits p join pg_class c on c.oid = p.inhrelid
  where p.inhparent = whole
    and (pg_get_expr(c.relpartbound, c.oid) = 'DEFAULT'
      or substring(pg_get_expr(c.relpartbound, c.oid) from '\d+')::bigint between lo / 10000000000 and (hi - 1) / 10000000000)
  union all
  select whole where not exists (select from pg_partitioned_table t where t.partrelid = whole)
$$;
grant execute on function shell.tables_of(regclass, bigint, bigint) to holdfast_app;
