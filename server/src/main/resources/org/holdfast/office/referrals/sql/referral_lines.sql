-- The most urgent first: what is due, then the newest. Of a department's view nothing exists before it was sent.
select r.*, k.public_id as household, k.head_name, k.lifted, k.monitored_type,
       case r.stage when 'proposed' then r.send_due when 'sent' then r.answer_due end as due_on
from referrals.referral r
left join registry.reported_card k on k.province = r.province and k.household_id = r.household_id and k.region_code >= :lo and k.region_code < :hi
where r.region_code >= :lo and r.region_code < :hi and (not :sent_only or r.sent_on is not null)
  and (:programme = '' or r.programme = :programme)
  and (:filter <> 'TO_SEND' or r.stage = 'proposed')
  and (:filter <> 'TO_ANSWER' or r.stage = 'sent')
  and (:filter <> 'TO_PAY' or r.stage = 'accepted')
  and (:filter <> 'REFUSED' or r.stage = 'refused')
  and (:filter <> 'PAID' or r.stage = 'paid')
  and (:filter <> 'ACCEPTED' or r.stage in ('accepted', 'paid'))
  and (:filter <> 'ANSWERED' or r.answered_on is not null)
  and (:filter <> 'NOT_SENT' or r.stage in ('declined', 'returned', 'withdrawn'))
  and (:filter <> 'OVERDUE' or (r.stage = 'proposed' and r.send_due < :today) or (r.stage = 'sent' and r.answer_due < :today))
order by due_on nulls last, r.proposed_on desc, r.province, r.referral_id
limit :at_most offset :from
