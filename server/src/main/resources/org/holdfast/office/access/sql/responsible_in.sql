-- Who may be made responsible inside these places: postings of the ladder there or over the whole of them, the widest first.
select p.posting_id, p.public_id, a.name, p.unit_name, p.region_level, p.lo, p.hi
from access.posting p
join access.account a on a.account_id = p.account_id and a.enabled
where (p.lo >= :lo and p.hi <= :hi or p.lo <= :lo and p.hi >= :hi) and p.narrow = ''
  and p.role in ('village_cadre', 'township_officer', 'county_officer')
  and p.from_on <= :day and p.until_on >= :day and (p.ended_on is null or p.ended_on > :day)
order by p.hi - p.lo desc, p.lo, p.posting_id
