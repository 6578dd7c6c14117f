-- The second lock, saying the same in words that the planner weighs rightly. "No narrowing, or narrowed to this row" was taken to let
-- one row in three through: three tables joined were thought to be a thirtieth of what they are, and a county was gone through row by row
-- with the index. "Not (narrowed, and not to this row)" is thought to let nearly all through, as it does. Whatever stands in the setting
-- that is not empty narrows, as before; one never set makes the query fail, as before.
create or replace function access.protect(table_name regclass) returns void
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', table_name);
  execute format('alter table %s force row level security', table_name);
  execute format('create policy scope on %s for all using (%s)', table_name, access.scope_of(table_name));
end
$$;

create function access.scope_of(table_name regclass) returns text
language sql stable as $$
  select format(
    'region_code >= nullif(current_setting(''holdfast.lo''), '''')::bigint
     and region_code < nullif(current_setting(''holdfast.hi''), '''')::bigint
     and not (current_setting(''holdfast.narrow'') like ''_%%'' and not access.narrowed_to(region_code, %s))',
    case when exists (
      select 1 from pg_attribute a where a.attrelid = table_name and a.attname = 'household_id' and not a.attisdropped)
    then 'household_id' else 'null::bigint' end)
$$;
revoke execute on function access.protect(regclass), access.scope_of(regclass) from public;

-- Asked of a row only for postings that are narrowed, which few are.
alter function access.narrowed_to(bigint, bigint) cost 10;

do $$
declare
  closed record;
begin
  for closed in
    select p.polrelid::regclass as of from pg_policy p
    where p.polname = 'scope' and pg_get_expr(p.polqual, p.polrelid) like '%narrowed_to%'
  loop
    execute format('alter policy scope on %s using (%s)', closed.of, access.scope_of(closed.of));
  end loop;
end
$$;
