-- How long civil affairs took, by programme and place.
select r.region_code - r.region_code % :unit as place, r.programme, count(*) as answered,
       percentile_cont(0.5) within group (order by cast(r.answered_on - r.sent_on as double precision)) as median_days
from referrals.referral r
where r.region_code >= :lo and r.region_code < :hi and r.answered_on is not null
group by 1, 2
order by 1, 2
