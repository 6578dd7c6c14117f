-- Double claims that only whoever sees both sides can settle, and the reader does.
select count(*) from (
  select claim_id from registry.double_claim
  where settled_at is null and region_code >= :lo and region_code < :hi
  group by claim_id having count(*) = 2) both_sides
