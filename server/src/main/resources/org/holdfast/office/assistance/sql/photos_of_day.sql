select (select count(*) from assistance.photo p where p.account = :account and p.kept_on = :on and p.region_code >= :lo and p.region_code < :hi)
     + (select count(*) from assistance.upload u where u.account = :account and u.begun_on = :on and u.region_code >= :lo and u.region_code < :hi)
