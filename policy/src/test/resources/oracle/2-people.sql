-- What the rules count among the members of a household. Codes are the numbers of policy/reference/codes.
create or replace view people as
select household,
       count(*) as persons,
       surely(relation = 10) as spouses_lo, maybe(relation = 10) as spouses_hi,
       -- ability to work: 1 skilled, 2 ordinary, 3 weak, 4 lost, 5 none
       surely(labour in (1, 2, 3)) as labour_lo, maybe(labour in (1, 2, 3)) as labour_hi,
       surely(labour in (1, 2)) as able_lo, maybe(labour in (1, 2)) as able_hi,
       surely(years_old between 16 and 59 and student = 0 and not chronic and not serious_illness and not disabled
              and labour in (3, 4, 5)) as idle_lo,
       maybe(years_old between 16 and 59 and student = 0 and not chronic and not serious_illness and not disabled
              and labour in (3, 4, 5)) as idle_hi,
       surely((years_old < 16 or student <> 0) and labour in (1, 2, 3)) as young_lo,
       maybe((years_old < 16 or student <> 0) and labour in (1, 2, 3)) as young_hi,
       surely(disability_kind = 4 and disability_grade in (1, 2) and labour in (1, 2)) as strong_lo,
       maybe(disability_kind = 4 and disability_grade in (1, 2) and labour in (1, 2)) as strong_hi,
       -- health and insurance; disability kind 5 intellectual, 6 mental
       surely(disabled) as disabled_lo, maybe(disabled) as disabled_hi,
       surely(disabled and (disability_grade in (1, 2) or disability_kind in (5, 6) and disability_grade = 3)) as severe_lo,
       maybe(disabled and (disability_grade in (1, 2) or disability_kind in (5, 6) and disability_grade = 3)) as severe_hi,
       surely(chronic or serious_illness) as ill_lo, maybe(chronic or serious_illness) as ill_hi,
       surely(serious_illness) as grave_lo, maybe(serious_illness) as grave_hi,
       somebody(not insured) as one_uninsured,
       surely(insured_kinds > 1) as twice_lo, maybe(insured_kinds > 1) as twice_hi,
       surely(years_old >= 16 and student = 0 and not pension) as unpensioned_lo,
       maybe(years_old >= 16 and student = 0 and not pension) as unpensioned_hi,
       -- school: 0 not at school, 4-6 grades 7 to 9, 7-12 senior secondary and vocational, 25 master
       surely(years_old between 7 and 15 and student = 0) as absent_lo,
       maybe(years_old between 7 and 15 and student = 0) as absent_hi,
       surely(years_old between 7 and 15 and student = 0 and not not_in_school_reason) as unexplained_lo,
       maybe(years_old between 7 and 15 and student = 0 and not not_in_school_reason) as unexplained_hi,
       surely(student >= 7) as upper_lo, maybe(student >= 7) as upper_hi,
       surely(years_old between 16 and 22 and student = 0 and education in (1, 2)) as unschooled_lo,
       maybe(years_old between 16 and 22 and student = 0 and education in (1, 2)) as unschooled_hi,
       surely(student in (4, 5, 6) and (years_old < 12 or years_old > 17)
              or student between 7 and 12 and (years_old < 15 or years_old > 20) or student = 25 and years_old < 20) as stage_lo,
       maybe(student in (4, 5, 6) and (years_old < 12 or years_old > 17)
              or student between 7 and 12 and (years_old < 15 or years_old > 20) or student = 25 and years_old < 20) as stage_hi,
       -- work: place 2 in the province, 3 outside it
       surely(working) as working_lo, maybe(working) as working_hi,
       surely(working and work_months >= 6) as steady_lo, maybe(working and work_months >= 6) as steady_hi,
       surely(working and work_place in (2, 3) and work_months < 6) as away_lo,
       maybe(working and work_place in (2, 3) and work_months < 6) as away_hi,
       surely(working and years_old < 16) as child_lo, maybe(working and years_old < 16) as child_hi,
       surely(working and (tekun or labour in (4, 5))) as unlikely_lo,
       maybe(working and (tekun or labour in (4, 5))) as unlikely_hi,
       surely(public_post and (years_old < 16 or years_old > 69)) as post_lo,
       maybe(public_post and (years_old < 16 or years_old > 69)) as post_hi,
       surely(working and (work_place = 0 or work_months = 0)) as placeless_lo,
       maybe(working and (work_place = 0 or work_months = 0)) as placeless_hi,
       surely(graduate_unemployed) as graduate_lo, maybe(graduate_unemployed) as graduate_hi,
       -- support, papers, age
       surely(dibao or tekun) as allowance_lo, maybe(dibao or tekun) as allowance_hi,
       surely(tekun) as tekun_lo, maybe(tekun) as tekun_hi,
       surely(document and id_problem) as badid_lo, maybe(document and id_problem) as badid_hi,
       surely(not document) as paperless_lo, maybe(not document) as paperless_hi,
       somebody(dibao) as one_dibao, somebody(tekun) as one_tekun, somebody(disabled and years_old >= 60) as one_disabled_elderly,
       somebody(years_old >= 60) as one_elderly
from member
group by household;
