-- What a county's households are, from which all their rows follow. $first: number of the county's first household in the nation;
-- $households of them in $villages villages of very uneven size; months are counted back from the as-of month.
create or replace temp table home as
with drawn as (
    select i, ($first + i)::bigint as g, dice($first + i, 1) as a, dice($first + i, 2) as b,
           dice($first + i, 3) as c, dice($first + i, 4) as d, dice($first + i, 5) as e,
           dice($first + i, 6) as f, dice($first + i, 7) as k, dice($first + i, 8) as l,
           least($villages - 1, floor($villages * (i / $households + sqrt(sqrt(i / $households))) / 2))::integer as village
    from range($households) t(i)),
shaped as (
    select *, $county::bigint + (101 + village // 30) * 1000 + 200 + village % 30 as region_code,
           -- 0: nobody has written down who lives here
           case when draw(a, 0) < 330 then 0 when draw(a, 0) < 2900 then 1 when draw(a, 0) < 14700 then 2 when draw(a, 0) < 33000 then 3
                when draw(a, 0) < 51000 then 4 when draw(a, 0) < 60600 then 5 when draw(a, 0) < 64300 then 6
                when draw(a, 0) < 65200 then 7 else 8 end as persons,
           -- a bell of four draws: yuan of net income per head and year around 18,500
           18500 * exp(0.36 * (draw(b, 0) + draw(b, 1) + draw(b, 2) + draw(b, 3) - 131070) / 37837.0) as per_head,
           rarely(draw(c, 0), 1000) as silent, rarely(draw(c, 1), 1300) as by_year, rarely(draw(c, 2), 400) as fell,
           draw(c, 3) as gap_draw, draw(d, 0) as medical_draw, draw(d, 1) as share_draw, draw(d, 2) as lump_draw,
           -- who came after the first or the second report of coverage, and who came nobody knows when
           case when draw(d, 3) < 200 then 2 when draw(d, 3) < 500 then 1 else 0 end as late, draw(d, 3) between 500 and 1100 as undated
    from drawn),
earning as (
    select *, case when silent then 0 else (per_head * 100 / 12 * greatest(persons, 1))::bigint end as net,
           case when fell then 170 else 80 + share_draw % 22 end as before_percent,
           not silent and lump_draw < 6000 as has_lump
    from shaped)
select i, g, a, e, f, k, l, region_code, $county::bigint as county,
       region_code * 1000000 + i + 1 as household_id,
       persons, silent, by_year and not silent as by_year, late,
       case when undated then null when late = 2 then $second_report + 1000 when late = 1 then $first_report + 1000
            else $first_report - 86400000 end as came,
       (net * (45 + share_draw % 30)) // 100 as wage, (net * (45 + share_draw % 30) * before_percent) // 10000 as wage_before,
       (net * 35) // 100 as operating, (net * 35 * before_percent) // 10000 as operating_before,
       (net * 9) // 100 as operating_expense, (net * 9 * before_percent) // 10000 as operating_expense_before,
       case when share_draw % 5 = 0 then net * 4 // 100 else 0 end as property,
       case when share_draw % 5 = 0 then net * 3 // 100 else 0 end as property_before,
       (net * (55 - (45 + share_draw % 30) + 19)) // 100 as transfer, (net * 15) // 100 as transfer_before,
       0::bigint as claims, 0::bigint as claims_before,
       case when silent then 0 else (medical_draw % 97) * 100::bigint end as medical_self_paid,
       case when silent then 0 else (medical_draw % 89) * 100::bigint end as medical_self_paid_before,
       case when silent or persons < 3 then 0 else (medical_draw % 61) * (medical_draw % 53) * 36::bigint end as schooling_self_paid,
       case when silent or persons < 3 then 0 else (medical_draw % 59) * 500::bigint end as schooling_self_paid_before,
       case when silent then 0 else (medical_draw % 13) * 300::bigint end as other_self_paid,
       case when silent then 0 else (medical_draw % 11) * 300::bigint end as other_self_paid_before,
       -- a stay in hospital: mostly small, seldom ruinous; a claim paid for a crop
       case when has_lump then (20000 + 100000000000 // (600 + (lump_draw * 11) % 66000))::bigint // 40 else 0 end
           as medical_self_paid_lump,
       case when not silent and lump_draw between 6001 and 6800 then 50000 + lump_draw * 20 else 0 end::bigint as claims_lump,
       1 + lump_draw % 24 as lump_back,
       -- months of one component that nobody knows: which, from and to
       case when gap_draw < 6500 and not silent and not by_year then gap_draw % 8 else -1 end as gap_of,
       case when gap_draw < 6500 then 1 + gap_draw % 20 else 0 end as gap_from,
       case when gap_draw < 6500 then least(24, 1 + gap_draw % 20 + gap_draw % 7) else -1 end as gap_to
from earning
order by i;
