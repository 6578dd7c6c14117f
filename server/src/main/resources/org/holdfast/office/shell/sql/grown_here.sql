-- The tables that really hold these tables' rows of the transaction's places, each with its list of columns if it has one; of them those
-- that have grown by half since they were last looked at. A small sample of a large table says less of it than the one it has.
select part::text || coalesce(substring(t from '\(.*'), '')
from unnest(cast(:tables as text[])) as t,
  shell.tables_of(cast(split_part(t, '(', 1) as regclass), cast(current_setting('holdfast.lo') as bigint),
    cast(current_setting('holdfast.hi') as bigint)) as part
join pg_class c on c.oid = part
where c.reltuples < 0 or pg_relation_size(part) > 1.5 * c.relpages * current_setting('block_size')::bigint
