update cases.bulk b set state = 'done', finished_at = now()
where b.bulk_id = :bulk and b.state = 'running' and b.region_code >= :lo and b.region_code < :hi
  and not exists (select from cases.bulk_row r where r.bulk_id = b.bulk_id and r.result = 0)
