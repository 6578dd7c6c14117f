-- What the files of a copy add up to, table by table (DuckDB); sums_of_registry.sql says the same of the rows.
with
  h as (
    select count(*) as n, sum(household_id) as ids, sum(region_code) as villages, sum(version) as versions, sum(income_at_identification) as income
    from read_parquet($households)),
  m as (
    select count(*) as n, sum(household_id) as ids, sum(born_on - date '1970-01-01') as born, sum(sex) as sexes from read_parquet($members)),
  y as (
    select count(*) as n, sum(household_id) as ids, sum(year) as years,
           sum(coalesce(list_sum(wage), 0) + coalesce(list_sum(operating), 0) + coalesce(list_sum(operating_expense), 0)
             + coalesce(list_sum(property), 0) + coalesce(list_sum(transfer), 0) + coalesce(list_sum(claims), 0)
             + coalesce(list_sum(medical_self_paid), 0) + coalesce(list_sum(schooling_self_paid), 0)
             + coalesce(list_sum(other_self_paid), 0)) as fen
    from read_parquet($money)),
  e as (
    select count(*) as n, sum(household_id) as ids, sum(amount) as fen, sum(happened_on - date '1970-01-01') as days, sum(kind) as kinds
    from read_parquet($events)),
  c as (
    select count(*) as n, sum(household_id) as ids, sum(from_month) as starts, sum(until_month) as ends, sum(length(subject)) as letters
    from read_parquet($coverage)),
  s(place, what, number) as (
    select 'households', 'rows', cast(n as hugeint) from h
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
    union all select 'money', 'sum of amounts in fen', fen from y
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
select place, what, cast(coalesce(number, 0) as varchar) as number from s
