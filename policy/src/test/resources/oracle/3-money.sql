-- Twelve whole months end with the month before the day of judgement: ago 1 to 12. The twelve before those are ago 13 to 24.
-- A month is known when an amount is held or a source covers it (then nothing held means zero). Unknown months cost only the upper end,
-- for no component is ever below zero. An amount of a calendar year counts whole where the twelve months hold the whole year; where they
-- hold a part of it, anything from nothing to all of it.
create or replace view money as
with monthly as (
    select household, component, (ago > 12) as before,
           sum(coalesce(fen, 0))::hugeint as lo,
           case when bool_and(fen is not null or covered) then sum(coalesce(fen, 0))::hugeint
                else endless() end as hi
    from month
    group by household, component, (ago > 12)),
by_year as (
    select m.household, m.component, (m.ago > 12) as before, y.fen, count(*) as months
    from month m
    join yearly y on y.household = m.household and y.component = m.component and y.year = m.year
    group by m.household, m.component, (m.ago > 12), y.year, y.fen),
half as (
    select household, component, before, sum(lo) as lo, sum(hi) as hi
    from (select household, component, before, lo, hi from monthly
          union all
          select household, component, before, case when months = 12 then fen else 0 end, fen from by_year)
    group by household, component, before)
select household,
       sum(case when not before and component in ('wage', 'operating', 'property', 'transfer') then lo
                when not before and component = 'operating_expense' then -hi else 0 end) as net_lo,
       sum(case when not before and component in ('wage', 'operating', 'property', 'transfer') then hi
                when not before and component = 'operating_expense' then -lo else 0 end) as net_hi,
       sum(case when before and component in ('wage', 'operating', 'property', 'transfer') then lo
                when before and component = 'operating_expense' then -hi else 0 end) as earlier_lo,
       sum(case when before and component in ('wage', 'operating', 'property', 'transfer') then hi
                when before and component = 'operating_expense' then -lo else 0 end) as earlier_hi,
       sum(case when not before and component in ('wage', 'operating', 'property', 'transfer', 'claims') then lo
                when not before then -hi else 0 end) as left_lo,
       sum(case when not before and component in ('wage', 'operating', 'property', 'transfer', 'claims') then hi
                when not before then -lo else 0 end) as left_hi,
       sum(case when not before and component = 'wage' then lo else 0 end) as wage_lo,
       sum(case when not before and component = 'wage' then hi else 0 end) as wage_hi,
       sum(case when not before and component = 'transfer' then lo else 0 end) as transfer_lo,
       sum(case when not before and component = 'transfer' then hi else 0 end) as transfer_hi,
       sum(case when not before and component = 'medical_self_paid' then lo else 0 end) as medical_lo,
       sum(case when not before and component = 'medical_self_paid' then hi else 0 end) as medical_hi,
       sum(case when not before and component = 'schooling_self_paid' then lo else 0 end) as schooling_lo,
       sum(case when not before and component = 'schooling_self_paid' then hi else 0 end) as schooling_hi,
       sum(case when not before and component in ('medical_self_paid', 'schooling_self_paid') then lo else 0 end) as rigid_lo,
       sum(case when not before and component in ('medical_self_paid', 'schooling_self_paid') then hi else 0 end) as rigid_hi
from half
group by household;
