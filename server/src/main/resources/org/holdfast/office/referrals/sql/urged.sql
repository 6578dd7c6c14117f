select u.due_on, u.urged_on, u.posting
from referrals.urging u
where u.province = :province and u.referral_id = :referral and u.region_code >= :lo and u.region_code < :hi
order by u.due_on
