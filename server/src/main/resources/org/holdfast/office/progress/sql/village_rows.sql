-- One indicator's rows of some villages, counted from the rows themselves.
select '/*indicator*/' as indicator, listed.region_code, count(*) as rows
from (/*rows*/) as listed
where listed.region_code = any(/*villages*/)
group by listed.region_code
