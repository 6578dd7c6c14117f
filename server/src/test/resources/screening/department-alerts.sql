-- What departments push on their thresholds alone in the three months before 1 June 2022, by the table of department triggers: household,
-- trigger, and how many times it is pushed at the department's cadence. 11,433 yuan is Gansu's rural income of 2021.
with home as (
  select household_no, lifted = 'yes' or monitored_type <> 'none' as lifted from households
),
spent as (
  select household_no, sum(m1 + m2 + m3) as by_march, sum(m1 + m2 + m3 + m4) as by_april, sum(m1 + m2 + m3 + m4 + m5) as by_may
  from (select household_no, component, year, columns('^m[0-9]+$')::double from (
          select household_no, component, year, coalesce(m1, '0') as m1, coalesce(m2, '0') as m2, coalesce(m3, '0') as m3,
                 coalesce(m4, '0') as m4, coalesce(m5, '0') as m5 from months))
  where component = 'medical_self_paid' and year = '2022'
  group by household_no
),
recent as (
  select * from events where happened_on >= '2022-03-01'
)
select household_no, 'medical: 50 % of rural income, lifted or monitored, every 10 days' as trigger,
       3 * ((by_march > 5716.5)::int + (by_april > 5716.5)::int + (by_may > 5716.5)::int) as pushes
from spent join home using (household_no) where lifted and by_may > 5716.5
union all
select household_no, 'medical: 100 % of rural income, others, monthly',
       (by_march > 11433)::int + (by_april > 11433)::int + (by_may > 11433)::int
from spent join home using (household_no) where not lifted and by_may > 11433
union all
select household_no, 'medical: inpatient 5,000 lifted, 20,000 others, monthly', 1
from events join home using (household_no)
where kind = 'hospital' and happened_on >= '2022-01-01'
group by household_no, lifted having sum(coalesce(amount, '0')::double) >= case when lifted then 5000 else 20000 end
union all
select household_no, 'health: serious disease diagnosed', count(*) from recent where kind = 'serious_diagnosis' group by household_no
union all
select household_no, 'education: drop-out', count(*) from recent where kind = 'dropout' group by household_no
union all
select household_no, 'education: 10,000 beyond the compulsory stage', 1
from (select household_no, sum(coalesce(m1, '0')::double + coalesce(m2, '0')::double + coalesce(m3, '0')::double + coalesce(m4, '0')::double
               + coalesce(m5, '0')::double) as paid from months where component = 'schooling_self_paid' and year = '2022' group by household_no)
where paid > 10000
union all
select household_no, 'housing: grade C or D, monthly list', 3 from living where house_grade in ('c', 'd')
union all
select household_no, 'water: no safe supply, monthly list', 3 from living where water_safe = 'no'
union all
select household_no, 'civil affairs: allowance ended', count(*) from recent where kind = 'dibao_lost' group by household_no
union all
select household_no, 'disabled federation: newly certified', count(*) from recent where kind = 'disability_certified' group by household_no
union all
select household_no, 'emergency: disaster', count(*) from recent where kind = 'disaster' group by household_no
union all
select household_no, 'police: accident', count(*) from recent where kind = 'accident' group by household_no
union all
select household_no, 'agriculture: project failed', count(*) from recent where kind = 'project_failed' group by household_no
union all
select household_no, 'human resources: job lost or workshop closed', count(*) from recent where kind in ('job_lost', 'workshop_closed')
group by household_no
