-- Handovers not yet accepted, by successor or by their own id.
select h.public_id, h.from_posting, h.to_posting, h.region_code, h.open_items, h.asked_at,
       f.public_id as from_public, fa.name as from_name, f.unit_name as from_unit,
       t.public_id as to_public, ta.name as to_name, t.unit_name as to_unit
from access.handover h
join access.posting f on f.posting_id = h.from_posting
join access.account fa on fa.account_id = f.account_id
join access.posting t on t.posting_id = h.to_posting
join access.account ta on ta.account_id = t.account_id
where h.accepted_at is null
  and h.region_code >= :lo and h.region_code < :hi
  and (:handover::uuid is null or h.public_id = :handover::uuid)
  and (:successor::bigint is null or h.to_posting = :successor::bigint)
  and (:leaving::bigint is null or h.from_posting = :leaving::bigint)
order by h.asked_at;
