-- One job, or all of a posting, the newest first.
select j.province, j.job_id, j.public_id, j.kind, j.language, j.state, j.total, j.done, j.failed, j.asked_at, j.finished_at, j.posting, j.account,
       j.region_code,
  coalesce((select jsonb_agg(jsonb_build_object('number', v.volume, 'papers', v.papers, 'bytes', v.bytes) order by v.volume)
    from papers.print_volume v where v.province = j.province and v.job_id = j.job_id and not v.dropped), '[]') as volumes
from papers.print_job j
where j.posting = :posting and (:id::uuid is null or j.public_id = :id::uuid) and j.region_code >= :lo and j.region_code < :hi
order by j.job_id desc limit 50
