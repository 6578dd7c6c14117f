-- The last days as the law in force counts them. A referral whose day stays the same keeps its version: nobody's page becomes stale by it.
update referrals.referral r
set send_due = x.send_due, answer_due = x.answer_due, counted_by = :law,
    version = r.version + case when r.public_id = any(:differing) then 1 else 0 end,
    changed_at = case when r.public_id = any(:differing) then now() else r.changed_at end,
    changed_by = case when r.public_id = any(:differing) then cast(:entry as bigint) else r.changed_by end
from jsonb_to_recordset(cast(:rows as jsonb)) as x (province smallint, referral_id bigint, send_due date, answer_due date)
where r.province = x.province and r.referral_id = x.referral_id and r.region_code >= :lo and r.region_code < :hi
