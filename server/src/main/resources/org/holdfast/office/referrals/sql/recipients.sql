select r.row_no, r.programme, r.answer, r.faults_zh, r.faults_en
from referrals.recipient r
where r.list_id = :list and r.row_no > :after and r.region_code >= :lo and r.region_code < :hi
order by r.row_no
limit :at_most
