-- Open ones, the oldest month first.
select d.public_id, d.version, d.month, d.programme, d.kind, d.name, d.amount, d.clue, d.region_code, k.public_id as household
from referrals.difference d
left join registry.reported_card k on k.province = d.province and k.household_id = d.household_id and k.region_code >= :lo and k.region_code < :hi
where d.settled is null and d.kind = :kind and d.region_code >= :lo and d.region_code < :hi
order by d.month, d.region_code, d.difference_id
limit :at_most offset :from
