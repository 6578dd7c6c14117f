-- What the old county had sent and nobody has answered is sent anew by the new one: another department is competent.
update referrals.referral t set region_code = :village, household_id = :household, province = :province, version = t.version + 1, changed_by = :entry, owner = coalesce(cast(:owner as bigint), t.owner),
  stage = case when t.stage = 'sent' and t.region_code / 1000000 <> :village / 1000000 then 'proposed' else t.stage end,
  sent_on = case when t.stage = 'sent' and t.region_code / 1000000 <> :village / 1000000 then null else t.sent_on end
where t.province = :old_province and t.household_id = :old_household and t.region_code >= :lo and t.region_code < :hi
