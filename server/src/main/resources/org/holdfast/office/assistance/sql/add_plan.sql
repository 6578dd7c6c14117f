insert into assistance.plan (province, household_id, region_code, number, drawn_on, drawn_by, drawn_name, drawn_unit, assister, assister_unit, contact,
  owner, persons, income_per_head, line, policy_version, changed_by)
values (:province, :household_id, :region_code, :number, :on, :account, :name, :unit, :assister, :assister_unit, :contact, :owner, :persons,
  cast(:income as bigint), cast(:line as bigint), :policy, :entry)
returning plan_id
