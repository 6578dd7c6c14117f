-- A member's attributes in one number; see HandTables for the places. The last column tells a head (2 yes, 1 nobody knows, 0 no).
select household_id,
  (case when born_on is null or born_on > $as_of::date then 127 else least(126, (12 * ($year - year(born_on)) + month($as_of::date)
        - month(born_on) - case when day($as_of::date) >= least(day(born_on), day(last_day($as_of::date))) then 0 else 1 end) // 12)
   end)::bigint | place(coalesce(student, 31)::bigint, 7)
  | place(coalesce(labour, 7)::bigint, 12) | place(truth(working), 15) | place(truth(tekun), 17) | place(truth(dibao), 19)
  | place((case when work_months is null then 15 else least(14, work_months) end)::bigint, 21)
  | place(coalesce(work_place, 7)::bigint, 25) | place(truth(graduate_unemployed), 28)
  | place(truth(disabled), 30) | place(coalesce(disability_kind, 15)::bigint, 32) | place(coalesce(disability_grade, 7)::bigint, 36)
  | place(truth(chronic), 39) | place(truth(serious_illness), 41) | place(truth(insured), 43)
  | place((case when insured_kinds is null then 3 when insured_kinds > 1 then 2 else insured_kinds end)::bigint, 45)
  | place(truth(relation = 10), 47)
  | place(truth(pension), 49) | place(truth(public_post), 51) | place(truth(not_in_school_reason), 53) | place(coalesce(education, 7)::bigint, 55)
  | place(truth(document), 58) | place(truth(id_problem), 60) as packed,
  case when relation is null then 1 when relation = 2 then 2 else 0 end as head
from read_parquet($members)
