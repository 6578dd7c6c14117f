-- Changed numbers of known households: their ciphertext was bound to the row of the file and has to be bound to the household.
select s.row_no, s.row_id, h.public_id,
       case when s.phone_index is distinct from h.phone_index then s.phone_enc end as phone_enc,
       case when s.bank_card_index is distinct from h.bank_card_index then s.bank_card_enc end as bank_card_enc,
       case when s.contact_phone_index is distinct from h.contact_phone_index then s.contact_phone_enc end as contact_phone_enc
from registry.staging_household s
-- By its number each: a join would go through the county's households for every chunk.
cross join lateral (
  select x.* from registry.household x
  where x.external_no = s.household_no and x.dataset = :dataset and x.region_code = s.village and x.closed_on is null
    and x.region_code >= :lo and x.region_code < :hi
  offset 0) h
where s.batch_id = :batch and s.row_no >= :first and s.row_no < :until
  and (s.phone_enc is not null or s.bank_card_enc is not null or s.contact_phone_enc is not null)
  and (coalesce(s.phone_index, h.phone_index), coalesce(s.bank_card_index, h.bank_card_index),
       coalesce(s.contact_phone_index, h.contact_phone_index))
      is distinct from (h.phone_index, h.bank_card_index, h.contact_phone_index);
