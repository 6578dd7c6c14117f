-- Everything planned, done, seen and to be closed for one household.
select
  coalesce((select jsonb_agg(jsonb_build_object('planId', p.plan_id, 'number', p.number, 'state', p.state, 'drawnOn', p.drawn_on,
      'drawnBy', p.drawn_by, 'drawnName', p.drawn_name, 'drawnUnit', p.drawn_unit, 'assister', p.assister, 'assisterUnit', p.assister_unit,
      'contact', p.contact, 'persons', p.persons, 'incomePerHead', p.income_per_head, 'line', p.line, 'decidedOn', p.decided_on,
      'decidedName', p.decided_name, 'decidedUnit', p.decided_unit, 'decisionWords', p.decision_words,
      'measures', coalesce((select jsonb_agg(jsonb_build_object('line', m.line, 'cause', m.cause, 'kind', m.kind, 'what', m.what, 'who', m.who,
          'dueOn', m.due_on, 'adds', m.adds, 'person', m.person) order by m.position)
        from assistance.measure m where m.province = p.province and m.plan_id = p.plan_id), '[]'),
      'reasons', coalesce((select jsonb_object_agg(r.lack, r.words) from assistance.reason r
        where r.province = p.province and r.plan_id = p.plan_id), '{}')) order by p.number desc)
    from assistance.plan p where p.province = :province and p.household_id = :household_id
      and p.region_code >= :lo and p.region_code < :hi), '[]') as plans,
  coalesce((select jsonb_agg(jsonb_build_object('line', d.line, 'on', d.delivered_on, 'amount', d.amount, 'evidence', d.evidence, 'name', d.name,
      'unit', d.unit, 'photos', coalesce((select jsonb_agg(p.public_id order by p.position) from assistance.photo p
        where p.province = d.province and p.delivery_id = d.delivery_id and p.region_code >= :lo and p.region_code < :hi), '[]')) order by d.delivered_on desc, d.delivery_id desc)
    from assistance.delivery d where d.province = :province and d.household_id = :household_id
      and d.region_code >= :lo and d.region_code < :hi), '[]') as deliveries,
  coalesce((select jsonb_agg(jsonb_build_object('line', r.line, 'on', r.seen_on, 'outcome', r.outcome, 'words', r.words, 'name', r.name,
      'unit', r.unit) order by r.result_id desc)
    from assistance.result r where r.province = :province and r.household_id = :household_id
      and r.region_code >= :lo and r.region_code < :hi), '[]') as results,
  coalesce((select jsonb_agg(jsonb_build_object('on', v.visited_on, 'outcome', v.outcome, 'found', v.found, 'name', v.name, 'unit', v.unit,
      'photos', coalesce((select jsonb_agg(p.public_id order by p.position) from assistance.photo p
        where p.province = v.province and p.visit_id = v.visit_id and p.region_code >= :lo and p.region_code < :hi), '[]'))
      order by v.visited_on desc, v.visit_id desc)
    from assistance.visit v where v.province = :province and v.household_id = :household_id
      and v.region_code >= :lo and v.region_code < :hi), '[]') as visits,
  coalesce((select jsonb_agg(jsonb_build_object('id', c.public_id, 'line', c.line, 'kind', c.kind, 'person', c.person, 'diedOn', c.died_on,
      'dueOn', c.due_on, 'closedOn', c.closed_on, 'words', c.words, 'name', coalesce(c.closed_name, '')) order by c.due_on, c.closing_id)
    from assistance.closing c where c.province = :province and c.household_id = :household_id
      and c.region_code >= :lo and c.region_code < :hi), '[]') as closings
