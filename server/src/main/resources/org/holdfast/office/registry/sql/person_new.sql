with came as materialized (
  select s.*, p.province, p.household_id, p.person_id
  from person_incoming p join registry.staging_person s on s.batch_id = :batch and s.row_no = p.row_no and s.row_no >= :first and s.row_no < :until
  where p.born = 'n'
), born as (
  insert into registry.person (
    province, person_id, public_id, region_code, external_no, name, sex, born_on, ethnic, document_kind, document_enc, document_index,
    document_last4, id_problem, phone_enc, phone_index, bank_card_enc, bank_card_index, education, student, not_in_school_reason,
    political, chronic, serious_illness, disabled, disability_kind, disability_grade, disability_year, labour, insured, insured_kinds,
    pension, dibao, tekun, working, work_months, work_place, public_post, graduate_unemployed, changed_by, batch_id)
  select province, person_id, row_id, village, person_no, name, coalesce(sex, 9), birth_date, ethnic, coalesce(document_kind, 0),
         id_number_enc, id_number_index, id_number_last4, coalesce(id_problem, false), phone_enc, phone_index, bank_card_enc,
         bank_card_index, education, student, not_in_school_reason, political, chronic, serious_illness, disabled, disability_kind,
         disability_grade, disability_year, labour, insured, insured_kinds, pension, dibao, tekun, working, work_months, work_place,
         public_post, graduate_unemployed, :entry, :batch
  from came order by person_id
)
insert into registry.membership (province, household_id, person_id, from_on, region_code, relation, changed_by, batch_id)
select province, household_id, person_id, :today, village, relation, :entry, :batch from came order by household_id, person_id;
