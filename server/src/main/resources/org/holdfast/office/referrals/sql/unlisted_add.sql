-- Thought to receive, by the registry or by an accepted monthly referral, and not on the list of a programme it holds.
with here as (
  select distinct r.programme from referrals.recipient r
  where r.list_id = :list and r.answer <> 5 and r.region_code >= :lo and r.region_code < :hi),
thought as (
  select m.province, m.household_id, m.person_id, m.region_code, p.programme
  from registry.reported_member m
  join (values (1), (2)) as p(programme) on case p.programme when 1 then m.dibao else m.tekun end
  where m.region_code >= :lo and m.region_code < :hi
  union all
  select f.province, f.household_id, null, f.region_code, p.number
  from referrals.referral f
  join jsonb_to_recordset(cast(:programmes as jsonb)) as p(word text, number int) on p.word = f.programme
  where f.stage in ('accepted', 'paid') and f.monthly and f.from_on < :month + interval '1 month' and f.region_code >= :lo and f.region_code < :hi)
insert into referrals.difference (province, list_id, month, household_id, person_id, region_code, programme, kind, name, last4, changed_by)
select distinct on (t.province, t.household_id, coalesce(t.person_id, 0), t.programme)
       t.province, :list, :month, t.household_id, t.person_id, t.region_code, t.programme, 2,
       coalesce(n.name, k.head_name, ''), coalesce(n.document_last4, k.head_last4, ''), :entry
from thought t
join here h on h.programme = t.programme
join registry.reported_household o on o.province = t.province and o.household_id = t.household_id and o.dataset = ''
  and o.region_code >= :lo and o.region_code < :hi
left join registry.reported_namesake n on n.province = t.province and n.person_id = t.person_id and n.region_code >= :lo and n.region_code < :hi
left join registry.reported_card k on k.province = t.province and k.household_id = t.household_id and k.region_code >= :lo and k.region_code < :hi
where not exists (
    select from referrals.recipient q
    where q.list_id = :list and q.programme = t.programme and q.region_code >= :lo and q.region_code < :hi
      and (q.person_id = t.person_id or t.person_id is null and q.household_id = t.household_id))
  and not exists (
    select from referrals.difference d
    where d.list_id = :list and d.programme = t.programme and d.kind = 3 and d.region_code >= :lo and d.region_code < :hi
      and (d.person_id = t.person_id or t.person_id is null and d.household_id = t.household_id))
