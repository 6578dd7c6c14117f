-- The version about to be superseded, under the entry that supersedes it.
insert into referrals.referral_history (province, referral_id, public_id, household_id, region_code, programme, person_id, name, last4, persons,
  rule, judgement_id, sentence_zh, sentence_en, words, consent, consent_by, consent_on, consent_how, witness, refusal, stage, proposed_on,
  send_due, sent_on, answer_due, answered_on, answered_at, amount, monthly, from_on, reason, answer_words, paid_on, paid_amount, owner,
  version, changed_at, changed_by, sends_from, counted_by, superseded_by)
select province, referral_id, public_id, household_id, region_code, programme, person_id, name, last4, persons,
  rule, judgement_id, sentence_zh, sentence_en, words, consent, consent_by, consent_on, consent_how, witness, refusal, stage, proposed_on,
  send_due, sent_on, answer_due, answered_on, answered_at, amount, monthly, from_on, reason, answer_words, paid_on, paid_amount, owner,
  version, changed_at, changed_by, sends_from, counted_by, :entry
from referrals.referral r
where r.public_id = any(:ids) and r.region_code >= :lo and r.region_code < :hi
