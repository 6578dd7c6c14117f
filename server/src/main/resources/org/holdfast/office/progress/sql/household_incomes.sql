-- What every household of a data set earned in a year, by component: the sum of what is held, whether a month is missing in it, and
-- whether a source covers the whole year. Sizes: members, and members of 14 years or more on the last day.
with income as (
  select y.province, y.household_id,
         sum((select sum(a) from unnest(y.wage) as a)) as wage, bool_or(array_position(y.wage, null) is not null) as wage_gaps,
         sum((select sum(a) from unnest(y.operating) as a)) as operating, bool_or(array_position(y.operating, null) is not null) as operating_gaps,
         sum((select sum(a) from unnest(y.property) as a)) as property, bool_or(array_position(y.property, null) is not null) as property_gaps,
         sum((select sum(a) from unnest(y.transfer) as a)) as transfer, bool_or(array_position(y.transfer, null) is not null) as transfer_gaps,
         sum((select sum(a) from unnest(y.operating_expense) as a)) as operating_expense, bool_or(array_position(y.operating_expense, null) is not null) as operating_expense_gaps
  from registry.reported_money y
  where y.year = :year and y.region_code >= :lo and y.region_code < :hi
  group by y.province, y.household_id
),
member as (
  select m.province, m.household_id, count(*) as persons,
         count(*) filter (where m.born_on is null or m.born_on <= cast(:last_day as date) - interval '14 years') as adults
  from registry.reported_member m
  where m.region_code >= :lo and m.region_code < :hi
  group by m.province, m.household_id
)
select h.region_code, coalesce(h.weight, 1) as weight, coalesce(m.persons, 0) as persons, coalesce(m.adults, 0) as adults,
       i.wage, coalesce(i.wage_gaps, false) as wage_gaps, cv.wage_covered,
       i.operating, coalesce(i.operating_gaps, false) as operating_gaps, cv.operating_covered,
       i.property, coalesce(i.property_gaps, false) as property_gaps, cv.property_covered,
       i.transfer, coalesce(i.transfer_gaps, false) as transfer_gaps, cv.transfer_covered,
       i.operating_expense, coalesce(i.operating_expense_gaps, false) as operating_expense_gaps, cv.operating_expense_covered
from registry.reported_household h
left join income i on i.province = h.province and i.household_id = h.household_id
left join member m on m.province = h.province and m.household_id = h.household_id
cross join lateral (
  select coalesce(bool_or(c.subject = 'wage'), false) as wage_covered,
         coalesce(bool_or(c.subject = 'operating'), false) as operating_covered,
         coalesce(bool_or(c.subject = 'property'), false) as property_covered,
         coalesce(bool_or(c.subject = 'transfer'), false) as transfer_covered,
         coalesce(bool_or(c.subject = 'operating_expense'), false) as operating_expense_covered
  from registry.reported_coverage c
  where c.region_lo <= h.region_code and c.region_hi > h.region_code and (c.household_id is null or c.household_id = h.household_id)
    and c.from_month <= :first_month and c.until_month >= :first_month + 12) cv
where h.region_code >= :lo and h.region_code < :hi and h.dataset = :dataset
order by h.household_id
