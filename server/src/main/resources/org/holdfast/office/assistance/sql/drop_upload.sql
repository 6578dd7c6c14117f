delete from assistance.upload u
where u.province = :province and u.upload_id = :upload_id and u.region_code >= :lo and u.region_code < :hi
