-- What the rules ask of the members of a household, in one pass. Codes are the numbers of policy/reference/codes. A household
-- nobody of whom is written down has no row here: whatever is asked of its members stays unknown.
create or replace view aged as
select p.*, l.elderly_from, l.work_from, l.work_to, l.school_from, l.school_to, l.junior_from, l.junior_to, l.senior_from, l.senior_to,
       l.master_from, l.little_to, l.post_from, l.post_to, l.stable_months,
       case when born_on <= $as_of::date then months_since(born_on) // 12 end as years_old
from person p join in_force l on l.county = p.household_id // 1000000000000;

create or replace view people as
select household_id, count(*) as persons,
       count(*) filter (where relation = 2) as heads, count(*) = count(relation) as relations_known,
       count(*) filter (where relation = 10) as spouses_lo, count(*) filter (where (relation = 10) is not false) as spouses_hi,
       -- ability to work: 1 skilled, 2 ordinary, 3 weak, 4 lost, 5 none
       count(*) filter (where labour <= 3) as labour_lo, count(*) filter (where (labour <= 3) is not false) as labour_hi,
       max(likely(labour <= 2)) as able,
       max(likely(years_old between work_from and work_to and student = 0 and not chronic and not serious_illness and not disabled
                  and labour >= 3)) as idle,
       max(likely((years_old < work_from or student <> 0) and labour <= 3)) as young,
       max(likely(disability_kind = 4 and disability_grade in (1, 2) and labour <= 2)) as strong,
       -- health and insurance; disability kind 5 intellectual, 6 mental
       count(*) filter (where disabled) as disabled_lo, count(*) filter (where disabled is not false) as disabled_hi,
       max(likely(disabled and (disability_grade in (1, 2) or disability_kind in (5, 6) and disability_grade = 3))) as severe,
       max(likely(chronic or serious_illness)) as ill,
       max(likely(serious_illness)) as grave,
       max(likely(not insured)) as uninsured,
       max(likely(insured_kinds > 1)) as twice,
       max(likely(years_old >= work_from and student = 0 and not pension)) as unpensioned,
       -- school: 0 not at school, 4-6 grades 7 to 9, 7-12 senior secondary and vocational, 25 master
       max(likely(years_old between school_from and school_to and student = 0)) as absent,
       max(likely(years_old between school_from and school_to and student = 0 and not not_in_school_reason)) as unexplained,
       count(*) filter (where student >= 7) as upper_lo, count(*) filter (where (student >= 7) is not false) as upper_hi,
       max(likely(years_old between work_from and little_to and student = 0 and education in (1, 2))) as unschooled,
       max(likely(student in (4, 5, 6) and (years_old < junior_from or years_old > junior_to)
                  or student between 7 and 12 and (years_old < senior_from or years_old > senior_to)
                  or student = 25 and years_old < master_from)) as stage,
       -- work: place 2 in the province, 3 outside it
       max(likely(working)) as working,
       max(likely(working and work_months >= stable_months)) as steady,
       max(likely(working and work_place in (2, 3) and work_months < stable_months)) as away,
       max(likely(working and years_old < work_from)) as child,
       max(likely(working and (tekun or labour in (4, 5)))) as unlikely,
       max(likely(public_post and (years_old < post_from or years_old > post_to))) as post,
       max(likely(working and (work_place = 0 or work_months = 0))) as placeless,
       max(likely(graduate_unemployed)) as graduate,
       -- support, papers, age
       max(likely(dibao or tekun)) as allowance, max(likely(tekun)) as tekun, max(likely(dibao)) as dibao,
       max(likely(document and id_problem)) as bad_id, max(likely(not document)) as paperless,
       max(likely(years_old >= elderly_from)) as elderly, max(likely(disabled and years_old >= elderly_from)) as disabled_elderly
from aged
group by household_id;
