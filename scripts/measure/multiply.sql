-- One more county like the one in [:lo, :hi), :shift codes further: its places, households and people with other numbers, what was judged
-- of them and what is asked. For measuring at size only; triggers are silent, because kept counts are copied too.
create function pg_temp.copied(source regclass, which text, k int, shift bigint) returns bigint
language plpgsql as $$
declare
  names text; shown text; rows bigint;
begin
  select string_agg(quote_ident(a.attname), ', ' order by a.attnum),
         string_agg(case
           when a.attname in ('region_code', 'region_lo', 'region_hi') then format('t.%I + %s', a.attname, shift)
           when a.attname = 'household_id' then format('t.household_id + %s', shift * 1000000)
           when a.attname = 'person_id' then format('case when t.person_id = 0 then 0 else t.person_id + %s end', k * 100000000::bigint)
           when a.attname = 'clue_id' then format('t.clue_id + %s', k * 100000000::bigint)
           when a.atttypid = 'uuid'::regtype and a.attname = 'public_id' then 'gen_random_uuid()'
           when a.atttypid = 'bytea'::regtype and a.attname like '%\_index'
             then format('sha256(t.%I || decode(lpad(to_hex(%s), 4, ''0''), ''hex''))', a.attname, k)
           when a.attname = 'source_record' then format('t.source_record || ''/%s''', k)
           else format('t.%I', a.attname) end, ', ' order by a.attnum)
  into names, shown
  from pg_attribute a
  where a.attrelid = source and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    and not (a.attname in ('event_id', 'coverage_id', 'judgement_id'));
  execute format('insert into %s (%s) overriding system value select %s from %s t where %s', source, names, shown, source, which);
  get diagnostics rows = row_count;
  return rows;
end
$$;
