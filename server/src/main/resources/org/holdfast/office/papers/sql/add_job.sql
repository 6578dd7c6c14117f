insert into papers.print_job (province, region_code, posting, account, kind, language, per_volume, total, asked_at, changed_by)
values (:province, :region_code, :posting, :account, :kind, :language, :per_volume, :total, :at, :entry)
returning job_id, public_id
