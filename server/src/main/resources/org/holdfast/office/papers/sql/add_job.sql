insert into papers.print_job (province, region_code, posting, account, kind, language, total, asked_at, changed_by)
values (:province, :region_code, :posting, :account, :kind, :language, :total, :at, :entry)
returning job_id, public_id
