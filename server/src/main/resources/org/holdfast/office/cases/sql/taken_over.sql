select t.taken_on, t.first_identified_on, t.identified_on, t.eliminated_on, t.elimination_way, t.causes, t.measures, t.fallback,
       exists (select from cases.after_value a where a.province = t.province and a.case_id = t.case_id) as after_values
from cases.taken_over t
where t.province = :province and t.case_id = :case_id and t.region_code >= :lo and t.region_code < :hi
