with piece as (
  insert into assistance.upload_piece (province, upload_id, starts_at, household_id, region_code, name, bytes, sealed)
  values (:province, :upload_id, :from, :household_id, :region_code, :name, :size, :sealed)
)
update assistance.upload u set received = u.received + :size
where u.province = :province and u.upload_id = :upload_id and u.region_code >= :lo and u.region_code < :hi
