select e.public_id, e.account, e.unit, e.made_on, e.state, e.why, e.total, e.looked, e.persons, e.second_unit, e.second_on,
       count(r.row_no) as rows, count(*) filter (where r.state = 0) as waiting,
       count(*) filter (where r.state = 1) as entered, count(*) filter (where r.state = 2) as refused,
       count(*) filter (where r.state = 3) as superseded
from exchange.national_export e
left join exchange.national_row r on r.export_id = e.export_id and r.region_code >= :lo and r.region_code < :hi
where e.region_code >= :lo and e.region_code < :hi and (cast(:export as uuid) is null or e.public_id = cast(:export as uuid))
group by e.export_id order by e.export_id desc limit :at_most offset :from
