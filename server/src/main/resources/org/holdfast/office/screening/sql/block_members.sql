-- Members of a block's households, each in the one household in which the person counts.
select m.household_id, m.born_on, m.sex, m.relation, m.education, m.student, m.labour, m.chronic, m.serious_illness, m.disabled,
       m.disability_kind, m.disability_grade, m.insured, m.insured_kinds, m.pension, m.dibao, m.tekun, m.working, m.work_months, m.work_place,
       m.public_post, m.document, m.id_problem, m.not_in_school_reason, m.graduate_unemployed
from registry.reported_member m /*by key*/
where m.region_code >= :lo and m.region_code < :hi
order by m.household_id, m.person_id
