-- Written by hand from the text of the rules, sharing nothing with the evaluator.
--
-- A sum that is not fully known is an interval [lo, hi]; 10^30 stands for "no upper end". A comparison is true or false where the
-- intervals leave no choice and NULL otherwise, so that SQL's own three-valued AND, OR and NOT do the rest.
create or replace macro endless() as 1000000000000000000000000000000::hugeint;
create or replace macro below(alo, ahi, blo, bhi) as case when ahi < blo then true when alo >= bhi then false end;
create or replace macro at_most(alo, ahi, blo, bhi) as case when ahi <= blo then true when alo > bhi then false end;
-- The ends of a stored sum: value and how much more at most; a sum without a value is known not at all.
create or replace macro lowest(value) as coalesce(value, -1000000000000000000000000000000::hugeint);
create or replace macro most(value, more) as coalesce(value::hugeint + more, 1000000000000000000000000000000::hugeint);
-- Whether a condition holds of somebody: 2 surely, 1 nobody knows, 0 of none; taken together by the greatest.
create or replace macro likely(condition) as (case when condition then 2 when condition is null then 1 else 0 end)::utinyint;
create or replace macro there_is(likeliest) as case likeliest when 2 then true when 0 then false end;
create or replace macro nobody(likeliest) as case likeliest when 0 then true when 2 then false end;
-- Completed months and years. Somebody born on the 31st completes a month on the 30th where there is no later day.
create or replace macro reached(early) as day($as_of::date) >= least(day(early), day(last_day($as_of::date)));
create or replace macro months_since(early) as
    12 * (year($as_of::date) - year(early)) + month($as_of::date) - month(early) - case when reached(early) then 0 else 1 end;
-- A bit for each whole month before the as-of month, bit 0 the last one: those from one up to before another.
create or replace macro month_bits(from_month, until_month) as
    case when greatest(1, $month - until_month + 1) > least(24, $month - from_month) then 0
         else (1 << least(24, $month - from_month)) - (1 << (greatest(1, $month - until_month + 1) - 1)) end;
-- The months that "less than so many months ago" reaches into; the running month is never asked for.
create or replace macro bits_within(months) as
    (1 << least(24, months - case when day($as_of::date) >= least(day(last_day($as_of::date - to_months(months::integer))),
                                      day(last_day($as_of::date))) then 1 else 0 end)) - 1;
create or replace view in_force as
select *, bits_within(news_months) as news_bits, bits_within(job_months) as job_bits, bits_within(loan_months) as loan_bits,
       bits_within(relief_months) as relief_bits
from law;
