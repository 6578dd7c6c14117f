-- What a copy of these places adds up to, table by table; sums_of_copy.sql says the same of the files.
with
  h as (
    select count(*) as n, sum(household_id) as ids, sum(region_code) as villages, sum(version) as versions, sum(income_at_identification) as income
    from registry.reported_household where region_code >= :lo and region_code < :hi and dataset = ''),
  m as (
    select count(*) as n, sum(household_id) as ids, sum(born_on - date '1970-01-01') as born, sum(sex) as sexes
    from registry.reported_member where region_code >= :lo and region_code < :hi),
  y as (
    select count(*) as n, sum(household_id) as ids, sum(year) as years
    from registry.reported_money where region_code >= :lo and region_code < :hi),
  a as (
    select sum(fen) as fen
    from (
      select unnest(wage || operating || operating_expense || property || transfer || claims || medical_self_paid
        || schooling_self_paid || other_self_paid) as fen
      from registry.reported_money where region_code >= :lo and region_code < :hi) as each),
  e as (
    select count(*) as n, sum(household_id) as ids, sum(amount) as fen, sum(happened_on - date '1970-01-01') as days, sum(kind) as kinds
    from registry.reported_event where region_code >= :lo and region_code < :hi and happened_on >= date '1900-01-01'),
  c as (
    select count(*) as n, sum(household_id) as ids, sum(from_month) as starts, sum(until_month) as ends, sum(length(subject)) as letters
    from registry.reported_coverage where region_lo < :hi and region_hi > :lo and until_month > from_month),
  s(place, what, number) as (
    select 'households', 'rows', n from h
    union all select 'households', 'sum of numbers', ids from h
    union all select 'households', 'sum of villages', villages from h
    union all select 'households', 'sum of versions', versions from h
    union all select 'households', 'sum of incomes', income from h
    union all select 'members', 'rows', n from m
    union all select 'members', 'sum of household numbers', ids from m
    union all select 'members', 'sum of birthdays', born from m
    union all select 'members', 'sum of sexes', sexes from m
    union all select 'money', 'rows', n from y
    union all select 'money', 'sum of household numbers', ids from y
    union all select 'money', 'sum of years', years from y
    union all select 'money', 'sum of amounts in fen', fen from a
    union all select 'events', 'rows', n from e
    union all select 'events', 'sum of household numbers', ids from e
    union all select 'events', 'sum of amounts in fen', fen from e
    union all select 'events', 'sum of days', days from e
    union all select 'events', 'sum of kinds', kinds from e
    union all select 'coverage', 'rows', n from c
    union all select 'coverage', 'sum of household numbers', ids from c
    union all select 'coverage', 'sum of first months', starts from c
    union all select 'coverage', 'sum of last months', ends from c
    union all select 'coverage', 'letters of subjects', letters from c)
select place, what, cast(coalesce(number, 0) as text) as number from s
