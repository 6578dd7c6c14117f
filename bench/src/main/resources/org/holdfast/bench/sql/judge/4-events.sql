-- What was reported lately. A kind that nobody covered for every whole month of the window may have happened more often than is held.
-- A source that speaks of a whole place speaks of the households that had come by then.
create or replace view arrived as
select h.household_id, h.region_code, m.recorded as moment
from household h
asof join (select distinct recorded from coverage where household_id is null) m on coalesce(h.came, 0) <= m.recorded;

create or replace view place_covered as
select v.region_code, v.moment, c.subject, bit_or(month_bits(c.from_month, c.until_month)) as bits
from (select distinct region_code, moment from arrived) v
join coverage c on c.household_id is null and v.region_code >= c.region_lo and v.region_code < c.region_hi and c.recorded >= v.moment
group by v.region_code, v.moment, c.subject;

create or replace view place_kinds as
select region_code, moment,
       coalesce(max(bits) filter (where subject = 'serious_diagnosis'), 0) as c2,
       coalesce(max(bits) filter (where subject = 'disability_certified'), 0) as c3,
       coalesce(max(bits) filter (where subject = 'dropout'), 0) as c4, coalesce(max(bits) filter (where subject = 'disaster'), 0) as c5,
       coalesce(max(bits) filter (where subject = 'accident'), 0) as c6,
       coalesce(max(bits) filter (where subject = 'project_failed'), 0) as c7,
       coalesce(max(bits) filter (where subject = 'job_started'), 0) as c8, coalesce(max(bits) filter (where subject = 'job_lost'), 0) as c9,
       coalesce(max(bits) filter (where subject = 'loan_overdue'), 0) as c10,
       coalesce(max(bits) filter (where subject = 'dibao_lost'), 0) as c11, coalesce(max(bits) filter (where subject = 'death'), 0) as c12,
       coalesce(max(bits) filter (where subject = 'returned_home'), 0) as c14,
       coalesce(max(bits) filter (where subject = 'house_damage'), 0) as c15,
       coalesce(max(bits) filter (where subject = 'workshop_closed'), 0) as c16
from place_covered group by region_code, moment;

create or replace view own_kinds as
select household_id,
       bit_or(month_bits(from_month, until_month)) filter (where subject = 'serious_diagnosis') as c2,
       bit_or(month_bits(from_month, until_month)) filter (where subject = 'disability_certified') as c3,
       bit_or(month_bits(from_month, until_month)) filter (where subject = 'dropout') as c4,
       bit_or(month_bits(from_month, until_month)) filter (where subject = 'disaster') as c5,
       bit_or(month_bits(from_month, until_month)) filter (where subject = 'accident') as c6,
       bit_or(month_bits(from_month, until_month)) filter (where subject = 'project_failed') as c7,
       bit_or(month_bits(from_month, until_month)) filter (where subject = 'job_started') as c8,
       bit_or(month_bits(from_month, until_month)) filter (where subject = 'job_lost') as c9,
       bit_or(month_bits(from_month, until_month)) filter (where subject = 'loan_overdue') as c10,
       bit_or(month_bits(from_month, until_month)) filter (where subject = 'dibao_lost') as c11,
       bit_or(month_bits(from_month, until_month)) filter (where subject = 'death') as c12,
       bit_or(month_bits(from_month, until_month)) filter (where subject = 'returned_home') as c14,
       bit_or(month_bits(from_month, until_month)) filter (where subject = 'house_damage') as c15,
       bit_or(month_bits(from_month, until_month)) filter (where subject = 'workshop_closed') as c16
from coverage where household_id is not null group by household_id;

-- Kinds: 2 diagnosis, 3 disability, 4 drop-out, 5 disaster, 6 accident, 7 project failed, 8 job started, 9 job lost, 10 loan overdue,
-- 11 allowance ended, 12 death, 14 returned home, 15 house damaged, 16 workshop closed. An event after the day does not count yet.
create or replace view dated as
select e.household_id, e.kind, e.tag, e.open, months_since(e.happened_on) < l.news_months as new,
       months_since(e.happened_on) < l.job_months as late, months_since(e.happened_on) < l.loan_months as watched,
       months_since(e.happened_on) < l.relief_months as fresh
from event e join in_force l on l.county = e.household_id // 1000000000000
where e.happened_on <= $as_of::date and e.kind in (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16);

create or replace view counted as
select household_id,
       bool_or(kind = 2 and new) as n2, bool_or(kind = 3 and new) as n3, bool_or(kind = 4 and new) as n4, bool_or(kind = 5 and new) as n5,
       bool_or(kind = 6 and new) as n6, bool_or(kind = 7 and new) as n7, bool_or(kind = 11 and new) as n11,
       bool_or(kind = 12 and new) as n12, bool_or(kind = 14 and late) as n14, bool_or(kind = 16 and late) as n16,
       count(*) filter (where kind = 8 and late) as started, count(*) filter (where kind = 9 and late) as lost,
       max(likely(kind = 10 and open and watched)) as n10, max(likely(kind = 15 and open and new)) as n15,
       max(likely(kind in (7, 9, 14, 16) and tag = 1 and new)) as n_tag, bool_or(kind in (2, 5, 6, 15) and fresh) as n_blow
from dated group by household_id;

-- One row a household, also where nothing was ever reported: true if it happened, false if it did not, NULL if nobody can say.
create or replace macro seen(found, have, need) as case when found then true when have & need = need then false end;
create or replace macro likely_seen(found, have, need) as
    case when found = 2 then true when coalesce(found, 0) = 0 and have & need = need then false end;
create or replace macro either_of(a, b) as coalesce(a, 0) | coalesce(b, 0);
create or replace view happened as
with sources as (
    select h.household_id, either_of(p.c2, o.c2) as c2, either_of(p.c3, o.c3) as c3, either_of(p.c4, o.c4) as c4, either_of(p.c5, o.c5) as c5,
           either_of(p.c6, o.c6) as c6, either_of(p.c7, o.c7) as c7, either_of(p.c8, o.c8) as c8, either_of(p.c9, o.c9) as c9, either_of(p.c10, o.c10) as c10,
           either_of(p.c11, o.c11) as c11, either_of(p.c12, o.c12) as c12, either_of(p.c14, o.c14) as c14, either_of(p.c15, o.c15) as c15,
           either_of(p.c16, o.c16) as c16
    from household h
    left join arrived a on a.household_id = h.household_id
    left join place_kinds p on p.region_code = a.region_code and p.moment = a.moment
    left join own_kinds o on o.household_id = h.household_id)
select s.household_id,
       seen(n2, c2, news_bits) as diagnosed, seen(n3, c3, news_bits) as certified, seen(n4, c4, news_bits) as dropped_out,
       seen(n5, c5, news_bits) as disaster, seen(n6, c6, news_bits) as accident, seen(n7, c7, news_bits) as failed,
       seen(n11, c11, news_bits) as ended, seen(n12, c12, news_bits) as died, seen(n14, c14, job_bits) as returned,
       seen(n16, c16, job_bits) as closed,
       coalesce(started, 0) as started_lo, case when c8 & job_bits = job_bits then coalesce(started, 0)::hugeint else endless() end as started_hi,
       coalesce(lost, 0) as lost_lo, case when c9 & job_bits = job_bits then coalesce(lost, 0)::hugeint else endless() end as lost_hi,
       likely_seen(n10, c10, loan_bits) as overdue, likely_seen(n15, c15, news_bits) as damaged,
       likely_seen(n_tag, c7 & c9 & c14 & c16, news_bits) as epidemic, seen(n_blow, c2 & c5 & c6 & c15, relief_bits) as blow
from sources s
join in_force l on l.county = s.household_id // 1000000000000
left join counted n on n.household_id = s.household_id;
