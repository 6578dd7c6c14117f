-- Elimination (may be eliminated, not yet, cannot tell: never eliminated), referral to civil affairs, focus groups of a sweep.
create or replace view ruled as
select *,
       watched and watched_months >= fewest_months and measures_count >= fewest_measures and can_work and not unsafe and above and enough_left
           as b160,
       watched and persons = 0 as b161,
       nobody(allowance) and destitute as b176,
       nobody(allowance) and not destitute
           and at_most(10000 * net_lo, 10000 * net_hi, margin_share::hugeint * standard * persons, margin_share::hugeint * standard * persons)
           and (there_is(severe) or there_is(grave)) as b177,
       nobody(tekun) and persons = 1 and not can_work and (alone or there_is(severe)) and destitute as b178,
       blow and little_left as b179,
       nobody(allowance) and below(net_lo, net_hi, rural::hugeint * persons, rural::hugeint * persons) and below(0, 0, rigid_lo, rigid_hi)
           and at_most(rigid_share * net_lo, rigid_share * net_hi, 10000 * rigid_lo, 10000 * rigid_hi) as b180,
       ended and nobody(allowance) and poor as b181,
       watched and not can_work and nobody(allowance) as b182,
       lifted as b192,
       poor or fallen as b193,
       there_is(tekun) as b194,
       there_is(dibao) as b195,
       one_disabled as b196,
       at_most(many_students, many_students, upper_lo, upper_hi) as b197,
       b25 as b198,
       there_is(ill) or disaster or accident as b199,
       alone or there_is(disabled_elderly) as b200,
       watched and watched_months >= long_months and can_work as b201
from quality;
