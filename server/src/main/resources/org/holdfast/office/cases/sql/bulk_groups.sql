-- What the chosen cases have in common and where they differ.
select c.kind, c.procedure, c.stage, min(c.region_code) as region_code, min(c.opened_on) as opened_on, count(*) as rows,
  count(*) filter (where c.version <> r.case_version) as changed,
  count(*) filter (where exists (select from cases.objection o where o.province = c.province and o.case_id = c.case_id)) as objected,
  count(*) filter (where exists (
    select from cases.comparison h where h.province = c.province and h.case_id = c.case_id and h.person_id <> 0)) as hits,
  count(*) filter (where exists (
    select from cases.step s where s.province = c.province and s.case_id = c.case_id and s.account = :account)) as touched,
  count(*) filter (where exists (
    select from cases.relative k where k.province = c.province and k.case_id = c.case_id and k.account = :account)) as relatives
from cases.bulk_row r
join cases.cases c on c.public_id = r.case_id
where r.bulk_id = :bulk and r.region_code >= :lo and r.region_code < :hi and c.region_code >= :lo and c.region_code < :hi
group by 1, 2, 3 order by rows desc
