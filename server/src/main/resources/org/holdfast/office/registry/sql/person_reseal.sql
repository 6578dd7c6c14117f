-- Changed or first numbers of known persons: their ciphertext has to be bound to the person instead of the row of the file.
select s.row_no, s.row_id, q.public_id,
       case when q.document_index is null then s.id_number_enc end as id_number_enc,
       case when s.phone_index is distinct from q.phone_index then s.phone_enc end as phone_enc,
       case when s.bank_card_index is distinct from q.bank_card_index then s.bank_card_enc end as bank_card_enc
from person_incoming p
join registry.staging_person s on s.batch_id = :batch and s.row_no = p.row_no and s.row_no >= :first and s.row_no < :until
join registry.person q on q.province = p.province and q.person_id = p.person_id
where p.born = 'k' and q.region_code >= :lo and q.region_code < :hi
  and (coalesce(q.document_index, s.id_number_index), coalesce(s.phone_index, q.phone_index), coalesce(s.bank_card_index, q.bank_card_index))
      is distinct from (q.document_index, q.phone_index, q.bank_card_index);
