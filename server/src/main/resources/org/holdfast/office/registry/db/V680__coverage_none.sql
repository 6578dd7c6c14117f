-- Coverage before the values it covers would turn every unknown of a place into nothing. It is refused unless somebody says that
-- there really were none; and what was said ends when a value shows that it was wrong.
alter table registry.coverage
  add column none_said    boolean not null default false,
  add column withdrawn_at timestamptz,
  add column withdrawn_by bigint;              -- journal.entry of the values that showed it
alter table registry.staging_coverage add column none boolean;
create index coverage_none_said on registry.coverage (region_lo, region_hi) where none_said and withdrawn_at is null;

-- Whoever brings the value ends the word about a place that holds theirs, however wide it is: it makes zeros unknown again and
-- nothing else. Only these two columns can be written, only on such a row.
revoke update on registry.coverage from holdfast_app;
grant update (withdrawn_at, withdrawn_by) on registry.coverage to holdfast_app;
create policy withdraws on registry.coverage for update using (
  none_said and region_lo < nullif(current_setting('holdfast.hi'), '')::bigint and region_hi > nullif(current_setting('holdfast.lo'), '')::bigint);

create or replace view registry.reported_coverage with (security_invoker = true) as
select c.province, c.coverage_id, c.region_lo, c.region_hi, c.household_id, c.subject, c.from_month, c.until_month, c.source, c.recorded_at
from registry.coverage c
where c.withdrawn_at is null;

-- The months of a component in a year's row, by the component's contract name.
create function registry.months_of(subject text, m registry.money_year) returns int[]
language sql immutable parallel safe as $$
  select case subject
    when 'wage' then m.wage when 'operating' then m.operating when 'operating_expense' then m.operating_expense
    when 'property' then m.property when 'transfer' then m.transfer when 'claims' then m.claims
    when 'medical_self_paid' then m.medical_self_paid when 'schooling_self_paid' then m.schooling_self_paid
    when 'other_self_paid' then m.other_self_paid end
$$;

-- Whether anybody in [lo, hi) has more than `above` of a component in a month (year * 12 + month - 1); -1 asks for any value at all.
-- A year known only as a sum has a value in each of its months.
create function registry.money_there(subject text, lo bigint, hi bigint, month int, above int) returns boolean
language sql stable as $$
  select exists (
    select 1 from registry.money_year m
    where m.region_code >= lo and m.region_code < hi and m.year = month / 12
      and (registry.months_of(subject, m))[case when cardinality(registry.months_of(subject, m)) = 1 then 1 else month % 12 + 1 end] > above)
$$;

-- Whether anything of a kind happened to anybody in [lo, hi) in a month.
create function registry.event_there(event_kind int, lo bigint, hi bigint, month int) returns boolean
language sql stable as $$
  select exists (
    select 1 from registry.event e
    where e.region_code >= lo and e.region_code < hi and e.kind = event_kind and e.reverses is null
      and e.happened_on >= make_date(month / 12, month % 12 + 1, 1)
      and e.happened_on < (make_date(month / 12, month % 12 + 1, 1) + interval '1 month'))
$$;
grant execute on function registry.months_of(text, registry.money_year), registry.money_there(text, bigint, bigint, int, int),
  registry.event_there(int, bigint, bigint, int) to holdfast_app;
