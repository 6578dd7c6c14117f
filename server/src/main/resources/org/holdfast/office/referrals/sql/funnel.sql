-- By programme; the median counts calendar days from sending to the answer.
select r.programme,
       count(*) filter (where r.stage = 'proposed') as to_send, count(*) filter (where r.stage = 'sent') as to_answer,
       count(*) filter (where r.stage in ('accepted', 'paid')) as accepted, count(*) filter (where r.stage = 'refused') as refused,
       count(*) filter (where r.stage = 'accepted') as to_pay, count(*) filter (where r.stage = 'paid') as paid,
       count(*) filter (where r.stage in ('declined', 'returned', 'withdrawn')) as not_sent,
       count(*) filter (where (r.stage = 'proposed' and r.send_due < :today) or (r.stage = 'sent' and r.answer_due < :today)) as overdue,
       count(*) filter (where r.answered_on is not null) as answered,
       percentile_cont(0.5) within group (order by cast(r.answered_on - r.sent_on as double precision))
         filter (where r.answered_on is not null) as median_days
from referrals.referral r
where r.region_code >= :lo and r.region_code < :hi and (not :sent_only or r.sent_on is not null)
group by 1
