-- What the township said, the newest first.
select v.accepted, v.opinion, v.recorded_at
from casework.review v
where v.province = :province and v.clue_id = :clue_id and v.region_code >= :lo and v.region_code < :hi
order by v.review_id desc
