-- Numbers of the board count help: whatever changes it marks its village.
do $$
declare
  counted text;
begin
  foreach counted in array array[
    'assistance.plan', 'assistance.measure', 'assistance.delivery', 'assistance.result', 'assistance.watch']
  loop
    execute format('create trigger mark_inserted after insert on %s referencing new table as rows_now
      for each statement execute function progress.mark_villages()', counted);
    execute format('create trigger mark_updated after update on %s referencing old table as rows_before new table as rows_now
      for each statement execute function progress.mark_villages()', counted);
    execute format('create trigger mark_deleted after delete on %s referencing old table as rows_before
      for each statement execute function progress.mark_villages()', counted);
  end loop;
end
$$;
