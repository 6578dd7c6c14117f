insert into assistance.watch (province, household_id, region_code, state, rule, cause, opened_on, responsible, kind, what, due_on, reason, persons,
  before_first, before_last, income_before, effect_from, owner, policy_version, changed_by)
values (:province, :household_id, :region_code, :state, :rule, :cause, :on, :responsible, cast(:kind as int), :what, cast(:due_on as date), :reason,
  :persons, :before_first, :before_last, cast(:income as bigint), cast(:effect_from as date), :owner, :policy, :entry)
