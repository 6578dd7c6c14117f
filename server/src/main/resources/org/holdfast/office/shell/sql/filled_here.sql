-- The tables that really hold these tables' rows of the transaction's places, each with its list of columns if it has one.
select part::text || coalesce(substring(t from '\(.*'), '')
from unnest(cast(:tables as text[])) as t,
  shell.tables_of(cast(split_part(t, '(', 1) as regclass), cast(current_setting('holdfast.lo') as bigint),
    cast(current_setting('holdfast.hi') as bigint)) as part
