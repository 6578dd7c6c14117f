-- What the old county had sent and nobody has answered is sent anew by the new one: another department is competent. Its days begin again.
-- What was accepted stays with whoever accepted it until it is paid.
update referrals.referral t
set region_code = :village, household_id = :household, province = :province, version = t.version + 1, changed_at = now(), changed_by = :entry,
    owner = coalesce(cast(:owner as bigint), t.owner),
    stage = case when t.stage = 'sent' and t.region_code / 1000000 <> :village / 1000000 then 'proposed' else t.stage end,
    sends_from = case when t.stage in ('proposed', 'sent') and t.region_code / 1000000 <> :village / 1000000 then :today else t.sends_from end,
    sent_on = case when t.stage = 'sent' and t.region_code / 1000000 <> :village / 1000000 then null else t.sent_on end,
    answer_due = case when t.stage = 'sent' and t.region_code / 1000000 <> :village / 1000000 then null else t.answer_due end,
    counted_by = case when t.stage in ('proposed', 'sent') then null else t.counted_by end
where t.province = :old_province and t.household_id = :old_household and t.region_code >= :lo and t.region_code < :hi
