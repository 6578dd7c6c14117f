-- As with the registry's rows: a household has a handful of questions and reasons, however large the table is.
do $$
declare
  told record;
begin
  for told in
    select t.whole, t.share from (values ('casework.question'::regclass, -0.2), ('casework.clue_reason', -0.4)) as t (whole, share)
    union all
    select p.inhrelid, t.share from (values ('casework.question'::regclass, -0.2), ('casework.clue_reason', -0.4)) as t (whole, share)
    join pg_inherits p on p.inhparent = t.whole
  loop
    execute format('alter table %s alter column household_id set (n_distinct = %s)', told.whole::regclass, told.share);
  end loop;
end
$$;
analyze casework.question (household_id), casework.clue_reason (household_id);
