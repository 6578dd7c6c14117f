-- A case with everything its acts ask for, in one row. `lock` is true where it is about to be changed.
select c.province, c.case_id, c.public_id, c.household_id, c.region_code, c.kind, c.procedure, c.remark, c.stage, c.clue, c.clue_on,
       c.opened_on, c.green_on, c.by_itself, c.owner, c.outcome, c.reason, c.closed_on, c.version,
       k.public_id as household, k.head_name, k.persons, k.hamlet, h.monitored_type, h.lifted, h.monitored_on, h.risk_eliminated,
       h.measures_count,
  coalesce((select jsonb_agg(jsonb_build_object('step', s.step, 'act', s.act, 'from', s.from_stage, 'to', s.to_stage, 'on', s.happened_on,
      'reason', s.reason, 'words', s.words, 'paper', s.paper, 'account', s.account, 'name', s.name, 'unit', s.unit,
      'recordedAt', s.recorded_at) order by s.step)
    from cases.step s where s.province = c.province and s.case_id = c.case_id), '[]') as steps,
  coalesce((select jsonb_agg(jsonb_build_object('person', m.public_id, 'personId', m.person_id, 'bornOn', m.born_on, 'labour', m.labour,
      'signedOn', a.signed_on, 'validUntil', a.valid_until, 'guardian', coalesce(a.guardian, false)) order by m.relation nulls last, m.person_id)
    from registry.reported_member m
    left join cases.authorisation a on a.province = c.province and a.case_id = c.case_id and a.person_id = m.person_id
    where m.province = c.province and m.household_id = c.household_id), '[]') as members,
  coalesce((select jsonb_agg(jsonb_build_object('source', a.source, 'personId', a.person_id, 'askedOn', a.asked_on, 'answeredOn', a.answered_on,
      'evidence', a.evidence, 'overrideReason', a.override_reason) order by a.source, a.person_id)
    from cases.comparison a where a.province = c.province and a.case_id = c.case_id), '[]') as comparisons,
  coalesce((select jsonb_agg(jsonb_build_object('number', o.objection, 'raisedOn', o.raised_on, 'raisedBy', o.raised_by, 'says', o.says,
      'answeredOn', o.answered_on, 'answer', o.answer) order by o.objection)
    from cases.objection o where o.province = c.province and o.case_id = c.case_id), '[]') as objections,
  coalesce((select jsonb_agg(jsonb_build_object('from', p.from_on, 'until', p.until_on, 'reason', p.reason, 'words', p.words) order by p.from_on)
    from cases.pause p where p.province = c.province and p.case_id = c.case_id), '[]') as pauses,
  coalesce((select jsonb_agg(jsonb_build_object('account', r.account, 'on', r.declared_on, 'words', r.words))
    from cases.relative r where r.province = c.province and r.case_id = c.case_id), '[]') as relatives,
  coalesce((select jsonb_agg(jsonb_build_object('name', d.name, 'version', d.version, 'startsOn', d.starts_on, 'dueOn', d.due_on, 'days', d.days,
      'working', d.working, 'least', d.least, 'urges', d.urges, 'state', d.state, 'settledOn', d.settled_on) order by d.name, d.version)
    from cases.deadline d where d.province = c.province and d.case_id = c.case_id), '[]') as deadlines
from cases.cases c
join registry.reported_card k on k.province = c.province and k.household_id = c.household_id
join registry.reported_household h on h.province = c.province and h.household_id = c.household_id
where c.public_id = :case and c.region_code >= :lo and c.region_code < :hi
