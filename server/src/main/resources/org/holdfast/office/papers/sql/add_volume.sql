insert into papers.print_volume (province, job_id, volume, region_code, file, papers, bytes, kept_at)
values (:province, :job_id, :volume, :region_code, :file, :papers, :bytes, :at)
