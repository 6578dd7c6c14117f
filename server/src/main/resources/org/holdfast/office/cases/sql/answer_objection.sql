update cases.objection o set answered_on = :on, answer = :answer, changed_by = :entry
where o.province = :province and o.case_id = :case_id and o.objection = :number and o.answered_on is null
  and o.region_code >= :lo and o.region_code < :hi
