update papers.print_volume set dropped = true
where not dropped and kept_at <= :since and region_code >= :lo and region_code < :hi
returning file
