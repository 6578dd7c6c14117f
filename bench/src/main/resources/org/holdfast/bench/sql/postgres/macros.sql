-- What PostgreSQL lacks or says otherwise, over the macros of sql/judge. Ends of sums are double precision: numeric would cost
-- it several times as much, and whole numbers below 2^53 are exact (the load refuses larger ones); "no end" is infinity.
create or replace macro endless() as 'infinity'::double precision;
create or replace macro lowest(value) as coalesce(value::double precision, '-infinity'::double precision);
create or replace macro most(value, more) as coalesce(value::double precision + more::double precision, 'infinity'::double precision);
-- Asks the condition once.
create or replace macro likely(condition) as (case condition when true then 2 when false then 0 else 1 end);
create or replace macro year(day) as date_part('year', day)::integer;
create or replace macro month(day) as date_part('month', day)::integer;
create or replace macro day(at) as date_part('day', at)::integer;
create or replace macro last_day(at) as (date_trunc('month', (at)::timestamp) + interval '1 month' - interval '1 day');
create or replace macro to_months(many) as make_interval(months => many);
-- Bits are shifted by an integer, not by a bigint.
create or replace macro month_bits(from_month, until_month) as
    case when greatest(1, $month - until_month + 1) > least(24, $month - from_month) then 0
         else (1 << least(24, $month - from_month)) - (1 << (greatest(1, $month - until_month + 1) - 1)) end;
create or replace macro bits_within(months) as
    (1 << least(24, months - case when day($as_of::date) >= least(day(last_day($as_of::date - to_months(months::integer))),
                                      day(last_day($as_of::date))) then 1 else 0 end)::integer) - 1;
