select v.file, j.kind from papers.print_volume v join papers.print_job j on j.province = v.province and j.job_id = v.job_id
where j.public_id = :id and j.posting = :posting and v.volume = :volume and not v.dropped and v.kept_at > :since
  and v.region_code >= :lo and v.region_code < :hi
