-- Numbers of the board count referrals: whatever changes one marks its village.
do $$
begin
  create trigger mark_inserted after insert on referrals.referral referencing new table as rows_now
    for each statement execute function progress.mark_villages();
  create trigger mark_updated after update on referrals.referral referencing old table as rows_before new table as rows_now
    for each statement execute function progress.mark_villages();
  create trigger mark_deleted after delete on referrals.referral referencing old table as rows_before
    for each statement execute function progress.mark_villages();
end
$$;
