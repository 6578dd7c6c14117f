with leaving as (
  select p.* from registry.person p
  where p.province = :from_province and p.person_id = :person and p.region_code >= :lo and p.region_code < :hi
), kept as (
  insert into registry.person_history select l.*, now(), :entry from leaving l
), left_behind as (
  update registry.person p
  set moved_to = :province, version = p.version + 1, changed_at = now(), changed_by = :entry
  where p.province = :from_province and p.person_id = :person and p.region_code >= :lo and p.region_code < :hi
), numbered as (
  update registry.identity i set province = :province where i.person_id = :person
)
insert into registry.person (
  province, person_id, public_id, region_code, external_no, name, sex, born_on, ethnic, document_kind, document_enc, document_index,
  document_last4, id_problem, phone_enc, phone_index, bank_card_enc, bank_card_index, education, student, not_in_school_reason, political,
  marital, chronic, serious_illness, disabled, disability_kind, disability_grade, disability_year, labour, insured, insured_kinds, pension,
  dibao, tekun, working, work_months, work_place, public_post, graduate_unemployed, changed_by)
select :province, person_id, public_id, :village, external_no, name, sex, born_on, ethnic, document_kind, document_enc, document_index,
  document_last4, id_problem, phone_enc, phone_index, bank_card_enc, bank_card_index, education, student, not_in_school_reason, political,
  marital, chronic, serious_illness, disabled, disability_kind, disability_grade, disability_year, labour, insured, insured_kinds, pension,
  dibao, tekun, working, work_months, work_place, public_post, graduate_unemployed, :entry
from leaving
on conflict (province, person_id) do update
set region_code = excluded.region_code, moved_to = null, version = registry.person.version + 1, changed_at = now(),
    changed_by = excluded.changed_by;
