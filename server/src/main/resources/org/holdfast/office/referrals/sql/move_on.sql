-- The referral after an act; nothing happens when somebody else was faster.
update referrals.referral r
set stage = :stage,
    sent_on = coalesce(cast(:sent_on as date), r.sent_on), answer_due = coalesce(cast(:answer_due as date), r.answer_due),
    counted_by = coalesce(cast(:law as int), r.counted_by),
    answered_on = coalesce(cast(:answered_on as date), r.answered_on),
    answered_at = case when cast(:answered_on as date) is null then r.answered_at else now() end,
    amount = coalesce(cast(:amount as bigint), r.amount), monthly = coalesce(cast(:monthly as boolean), r.monthly),
    from_on = coalesce(cast(:from_on as date), r.from_on), reason = coalesce(cast(:reason as text), r.reason),
    answer_words = coalesce(cast(:answer_words as text), r.answer_words),
    paid_on = coalesce(cast(:paid_on as date), r.paid_on), paid_amount = coalesce(cast(:paid_amount as bigint), r.paid_amount),
    version = r.version + 1, changed_at = now(), changed_by = :entry
where r.public_id = :id and r.version = :version and r.region_code >= :lo and r.region_code < :hi
