-- The second lock of a table in partitions also says which province the range lies in. That follows from the range, and lets the planner
-- leave every other province alone, whatever the statement asks: it plans as for the one table that the province's rows are.
--
-- A planner weighs only what it knows when it plans, so the first function is said to be immutable and is worked out then, which is true
-- of a plan that serves one range. `still_of_range` holds every plan to that: one that was kept and serves another range fails with
-- words instead of missing rows. What may be read is decided by the range's own conditions, at each row, as before.
create function access.range_when_planned() returns text language sql immutable parallel safe as $$
  select current_setting('holdfast.lo') || ' ' || current_setting('holdfast.hi')
$$;

-- The province that holds a whole range; null where there are several, and for the empty range of a connection that nobody works on.
create function access.only_province(range text) returns smallint language sql immutable parallel safe as $$
  select case when lo / 10000000000 = (hi - 1) / 10000000000 then (lo / 10000000000)::smallint end
  from (select nullif(split_part(range, ' ', 1), '')::bigint as lo, nullif(split_part(range, ' ', 2), '')::bigint as hi) as ends
$$;

create function access.still_of_range(planned text) returns boolean language plpgsql stable parallel safe cost 1 as $$
begin
  if planned is distinct from current_setting('holdfast.lo') || ' ' || current_setting('holdfast.hi') then
    raise exception 'This plan was made for the range % and serves another', planned
      using hint = 'Tables in partitions are asked without kept plans: prepareThreshold=0 and plan_cache_mode=force_custom_plan.';
  end if;
  return true;
end
$$;
grant execute on function access.range_when_planned(), access.only_province(text), access.still_of_range(text) to holdfast_app;

create or replace function access.scope_of(table_name regclass) returns text
language sql stable as $$
  select case when exists (select from pg_partitioned_table t where t.partrelid = table_name) then
    'access.still_of_range(access.range_when_planned())
     and case when access.only_province(access.range_when_planned()) is null then true
              else province = access.only_province(access.range_when_planned()) end
     and ' else '' end
  || format(
    'region_code >= nullif(current_setting(''holdfast.lo''), '''')::bigint
     and region_code < nullif(current_setting(''holdfast.hi''), '''')::bigint
     and not (current_setting(''holdfast.narrow'') like ''_%%'' and not access.narrowed_to(region_code, %s))',
    case when exists (
      select 1 from pg_attribute a where a.attrelid = table_name and a.attname = 'household_id' and not a.attisdropped)
    then 'household_id' else 'null::bigint' end)
$$;
