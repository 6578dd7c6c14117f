-- Nothing happens where the household has an open referral to the same programme.
insert into referrals.referral (province, household_id, region_code, programme, person_id, name, last4, persons, rule, judgement_id,
  sentence_zh, sentence_en, words, consent, consent_by, consent_on, consent_how, witness, refusal, stage, proposed_on, send_due, counted_by, owner, changed_by)
values (:province, :household_id, :region_code, :programme, :person_id, :name, :last4, :persons, :rule, :judgement_id,
  :sentence_zh, :sentence_en, :words, :consent, :consent_by, :consent_on, :consent_how, :witness, :refusal, :stage, :today, :send_due, :law, :owner, :entry)
on conflict (province, household_id, programme) where stage in ('proposed', 'sent', 'accepted') do nothing
returning public_id
