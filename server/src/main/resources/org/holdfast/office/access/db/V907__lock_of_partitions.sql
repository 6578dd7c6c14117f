-- The second lock of a table in partitions also says which provinces the range lies in. That is implied by the range, and lets the
-- database leave every other province's partition alone before it reads a row, whatever the statement asks.
create or replace function access.scope_of(table_name regclass) returns text
language sql stable as $$
  select case when exists (select from pg_partitioned_table t where t.partrelid = table_name) then
    'province >= nullif(current_setting(''holdfast.lo''), '''')::bigint / 10000000000
     and province <= (nullif(current_setting(''holdfast.hi''), '''')::bigint - 1) / 10000000000
     and ' else '' end
  || format(
    'region_code >= nullif(current_setting(''holdfast.lo''), '''')::bigint
     and region_code < nullif(current_setting(''holdfast.hi''), '''')::bigint
     and not (current_setting(''holdfast.narrow'') like ''_%%'' and not access.narrowed_to(region_code, %s))',
    case when exists (
      select 1 from pg_attribute a where a.attrelid = table_name and a.attname = 'household_id' and not a.attisdropped)
    then 'household_id' else 'null::bigint' end)
$$;
