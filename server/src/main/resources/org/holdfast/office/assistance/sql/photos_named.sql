select p.file from assistance.photo p where p.file = any(:files) and p.region_code >= :lo and p.region_code < :hi
