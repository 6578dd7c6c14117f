select count(*) from papers.scan where file = :file and region_code >= :lo and region_code < :hi
