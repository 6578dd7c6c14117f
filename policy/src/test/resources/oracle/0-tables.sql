-- The households as the test invents them: nothing computed, days as days, NULL where nobody knows. Fen, hundredths of a mu, metres.
create or replace table household (
    id bigint, place bigint, judged_on date,
    lifted boolean, monitored_type integer, monitored_on date, risk_eliminated boolean, fallback_tag boolean,
    house_grade integer, water_safe boolean, flag_housing boolean, flag_dropout boolean, flag_water boolean, flag_insurance boolean,
    cultivated_mu bigint, road_distance_m bigint, measures_count bigint, development_measures_count bigint, first_cause integer,
    income_at_identification bigint, contact_known boolean, heads_count bigint, declared_size bigint);
create or replace table person (
    household bigint, born date, relation integer, education integer, student integer, labour integer, chronic boolean,
    serious_illness boolean, disabled boolean, disability_kind integer, disability_grade integer, insured boolean,
    insured_kinds bigint, pension boolean, dibao boolean, tekun boolean, working boolean, work_months bigint, work_place integer,
    public_post boolean, document boolean, id_problem boolean, not_in_school_reason boolean, graduate_unemployed boolean);
-- An amount held for a month; a month a source covers (nothing held then means zero).
create or replace table held (household bigint, component varchar, month date, fen bigint);
create or replace table covered_amount (household bigint, component varchar, month date);
-- An amount of which only the calendar year is known.
create or replace table yearly (household bigint, component varchar, year integer, fen bigint);
create or replace table event (household bigint, kind integer, on_day date, tag integer, open boolean);
create or replace table covered_kind (household bigint, kind integer, month date);

-- Whole months or years between two days: the last one counts only when its day of the month has come.
create or replace macro whole_months(early, late) as
    12 * (year(late) - year(early)) + month(late) - month(early) - case when day(late) < day(early) then 1 else 0 end;
-- How many months before the month of judgement a month lies.
create or replace macro ago(first_day, judged_on) as 12 * (year(judged_on) - year(first_day)) + month(judged_on) - month(first_day);

create or replace view member as
select p.*, whole_months(p.born, h.judged_on) // 12 as years_old
from person p
join household h on h.id = p.household;

create or replace view month as
with amounts as (
    select a.household, a.component, ago(a.month, h.judged_on) as ago, a.fen
    from held a
    join household h on h.id = a.household),
covers as (
    select c.household, c.component, ago(c.month, h.judged_on) as ago
    from covered_amount c
    join household h on h.id = c.household),
grid as (
    select h.id as household, c.component, a.ago, year(h.judged_on - to_months(a.ago::integer)) as year
    from household h
    cross join (values ('wage'), ('operating'), ('operating_expense'), ('property'), ('transfer'), ('claims'),
                       ('medical_self_paid'), ('schooling_self_paid'), ('other_self_paid')) c(component)
    cross join (select unnest(range(1, 25)) as ago) a)
-- A month of a year whose amount is known as one is no gap: what it may hold is said by the year.
select g.household, g.component, g.ago, g.year, a.fen, c.ago is not null or y.fen is not null as covered
from grid g
left join amounts a on a.household = g.household and a.component = g.component and a.ago = g.ago
left join covers c on c.household = g.household and c.component = g.component and c.ago = g.ago
left join yearly y on y.household = g.household and y.component = g.component and y.year = g.year;

create or replace view covered as
select c.household, c.kind, ago(c.month, h.judged_on) as ago
from covered_kind c
join household h on h.id = c.household;
