-- What whoever holds the receipt may know. A visit counts only when it was recorded after the family declared: what was found before is
-- nobody's news. Nothing here tells whether the household is in the registry, but that it was registered because of this very declaration.
select r.said_of, r.received_on, r.visit_by, r.answer_by, r.answer, r.answer_words, r.answered_on, r.registered_on,
       exists (select 1 from casework.house_check k
               where k.province = r.province and k.clue_id = r.clue_id and k.recorded_at > r.recorded_at and k.outcome not in (4, 5)
                 and k.region_code >= :lo and k.region_code < :hi) as visited
from casework.report r
where r.receipt = :receipt and r.region_code >= :lo and r.region_code < :hi
