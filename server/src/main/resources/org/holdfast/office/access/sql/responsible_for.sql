-- The nearest level that has somebody: village, township, county, prefecture, province, nation; the longest-standing there.
select p.posting_id
from access.posting p
join access.account a on a.account_id = p.account_id and a.enabled
where p.lo <= :region and :region < p.hi and p.narrow = ''
  and p.role in ('village_cadre', 'township_officer', 'county_officer', 'prefecture_officer', 'province_officer', 'national_analyst')
  and p.from_on <= :day and p.until_on >= :day and (p.ended_on is null or p.ended_on > :day)
order by p.hi - p.lo, p.posting_id
limit 1;
