-- The rows of an indicator by child place.
select listed.region_code / :width * :width as child, count(*) as rows
from (/*rows*/) as listed
group by 1
order by 1
