select p.name, p.sealed from assistance.upload_piece p
where p.province = :province and p.upload_id = :upload_id and p.region_code >= :lo and p.region_code < :hi
order by p.starts_at
