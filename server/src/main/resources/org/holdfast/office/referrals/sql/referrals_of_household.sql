select r.*, k.public_id as household, k.head_name, k.lifted, k.monitored_type,
       case r.stage when 'proposed' then r.send_due when 'sent' then r.answer_due end as due_on
from referrals.referral r
join registry.reported_card k on k.province = r.province and k.household_id = r.household_id and k.region_code >= :lo and k.region_code < :hi
where k.public_id = :household and r.region_code >= :lo and r.region_code < :hi
order by r.proposed_on desc, r.referral_id desc
