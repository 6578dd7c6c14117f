-- Elimination: true (may be eliminated), false (not yet) or NULL (cannot tell: never eliminated).
create or replace view elimination as
select id,
       watched and at_most(6, 6, months_lo, months_hi) and measures_count >= 1 and there_is(labour_lo, labour_hi) and not unsafe
           and above and enough_left as b160,
       watched and persons = 0 as b161
from known;

-- Referral: true (refer to civil affairs), false (no) or NULL (ask).
create or replace view referral as
select id,
       nobody(allowance_lo, allowance_hi) and destitute as b176,
       -- 1.5 times the standard: twice the income is at most three times the standard
       nobody(allowance_lo, allowance_hi) and not destitute
           and at_most(2 * net_lo, 2 * net_hi, 3 * standard * persons, 3 * standard * persons)
           and (there_is(severe_lo, severe_hi) or there_is(grave_lo, grave_hi)) as b177,
       nobody(tekun_lo, tekun_hi) and persons = 1 and nobody(labour_lo, labour_hi)
           and (alone or there_is(severe_lo, severe_hi)) and destitute as b178,
       there_is(blows_lo, blows_hi) and little_left as b179,
       nobody(allowance_lo, allowance_hi) and below(net_lo, net_hi, rural * persons, rural * persons)
           and there_is(rigid_lo, rigid_hi) and at_most(4 * net_lo, 4 * net_hi, 5 * rigid_lo, 5 * rigid_hi) as b180,
       there_is(ended_lo, ended_hi) and nobody(allowance_lo, allowance_hi) and poor as b181,
       watched and nobody(labour_lo, labour_hi) and nobody(allowance_lo, allowance_hi) as b182
from known;

-- Focus groups of a sweep: true (in the group), false (not) or NULL (cannot tell).
create or replace view focus as
select id,
       lifted as b192,
       poor or below(0, 0, earlier_lo, earlier_hi) and below(10 * net_lo, 10 * net_hi, 7 * earlier_lo, 7 * earlier_hi) as b193,
       one_tekun as b194,
       one_dibao as b195,
       there_is(disabled_lo, disabled_hi) as b196,
       at_most(2, 2, upper_lo, upper_hi) as b197,
       there_is(away_lo, away_hi) and at_most(3 * net_lo, 3 * net_hi, 5 * wage_lo, 5 * wage_hi) as b198,
       there_is(ill_lo, ill_hi) or there_is(disasters_lo, disasters_hi) or there_is(accidents_lo, accidents_hi) as b199,
       alone or one_disabled_elderly as b200,
       watched and at_most(12, 12, months_lo, months_hi) and there_is(labour_lo, labour_hi) as b201
from known;
