-- What Spark lacks or says otherwise, over the macros of sql/judge. Ends of sums are doubles: decimals would cost it several times as
-- much, and whole numbers below 2^53 are exact (larger ones are refused before); "no end" is infinity.
create or replace macro endless() as double('infinity');
create or replace macro lowest(value) as coalesce(value::double, double('-infinity'));
create or replace macro most(value, more) as coalesce(value::double + more::double, double('infinity'));
-- Asks the condition once.
create or replace macro likely(condition) as coalesce(2 * int(condition), 1);
-- Bits are shifted by an int, not by a bigint.
create or replace macro bits_within(months) as
    (1 << int(least(24, months - case when day($as_of::date) >= least(day(add_months($as_of::date, -int(months))), day(last_day($as_of::date)))
                                then 1 else 0 end))) - 1;
