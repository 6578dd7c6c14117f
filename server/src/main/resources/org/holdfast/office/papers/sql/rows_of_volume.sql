select n, subject from papers.print_row
where province = :province and job_id = :job_id and n > :from and n <= :until and state = 1 and region_code >= :lo and region_code < :hi
order by n
