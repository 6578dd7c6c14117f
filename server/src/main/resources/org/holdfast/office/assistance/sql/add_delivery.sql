insert into assistance.delivery (province, household_id, region_code, line, kind, cause, delivered_on, amount, evidence, posting, account, name, unit,
  changed_by)
values (:province, :household_id, :region_code, :line, :kind, :cause, :on, cast(:amount as bigint), :words, :posting, :account, :name, :unit, :entry)
returning delivery_id
