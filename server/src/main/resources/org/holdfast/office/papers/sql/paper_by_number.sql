select kind, subject from papers.paper where number = :number and region_code >= :lo and region_code < :hi
