insert into assistance.photo (province, household_id, region_code, delivery_id, visit_id, position, file, bytes, width, height, hash, kept_on,
  posting, account, name, unit, changed_by)
values (:province, :household_id, :region_code, cast(:delivery as bigint), cast(:visit as bigint), :position, :file, :bytes, :width, :height, :hash, :on,
  :posting, :account, :name, :unit, :entry)
