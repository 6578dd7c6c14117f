select count(*) as rows, coalesce(min(s.row_no), 0) as first_row, count(distinct s.month) as months, min(s.month) as month,
       count(*) filter (where s.month is null and s.faults_zh is null) as monthless
from referrals.staging_recipient s where s.batch_id = :list
