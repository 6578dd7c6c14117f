-- The records of one batch of one posting with their answers; the result of a check follows by itself.
select r.row_no, r.record_no, r.kind, r.amount, r.happened_on, r.answer, r.reason, r.faults_zh, r.faults_en, b.detail,
       c.outcome, c.checked_on, c.closed_on
from exchange.batch b
join exchange.record r on r.batch_id = b.batch_id and r.region_code >= :lo and r.region_code < :hi
left join casework.reported_clue c on c.province = r.province and c.clue_id = r.clue_id and c.stage = 3
  and c.region_code >= :lo and c.region_code < :hi
where b.public_id = :id and b.posting_id = :posting and b.region_code >= :lo and b.region_code < :hi
  and (cast(:answer as smallint) is null or r.answer = :answer)
order by r.row_no
limit :at_most offset :skip
