with old as materialized (
  select u.province, u.upload_id from assistance.upload u where u.begun_on < :since and u.region_code >= :lo and u.region_code < :hi
), pieces as (
  delete from assistance.upload_piece p using old
  where p.province = old.province and p.upload_id = old.upload_id and p.region_code >= :lo and p.region_code < :hi
)
delete from assistance.upload u using old
where u.province = old.province and u.upload_id = old.upload_id and u.region_code >= :lo and u.region_code < :hi
