-- Known persons: only what differs is written. An empty cell erases nothing; a changed ID number is an act of life, not an import.
with came as materialized (
  select s.*, p.province as p_province, p.person_id
  from person_incoming p
  join registry.staging_person s on s.batch_id = :batch and s.row_no = p.row_no and s.row_no >= :first and s.row_no < :until
  join registry.person q on q.province = p.province and q.person_id = p.person_id
  where p.born = 'k' and q.region_code >= :lo and q.region_code < :hi and q.changed_by is distinct from :entry
    and (s.name, coalesce(s.sex, q.sex), coalesce(s.birth_date, q.born_on), coalesce(s.ethnic, q.ethnic), coalesce(s.education, q.education),
         coalesce(s.student, q.student), coalesce(s.not_in_school_reason, q.not_in_school_reason), coalesce(s.political, q.political),
         coalesce(s.chronic, q.chronic), coalesce(s.serious_illness, q.serious_illness), coalesce(s.disabled, q.disabled),
         coalesce(s.disability_kind, q.disability_kind), coalesce(s.disability_grade, q.disability_grade),
         coalesce(s.disability_year, q.disability_year), coalesce(s.labour, q.labour), coalesce(s.insured, q.insured),
         coalesce(s.insured_kinds, q.insured_kinds), coalesce(s.pension, q.pension), coalesce(s.dibao, q.dibao),
         coalesce(s.tekun, q.tekun), coalesce(s.working, q.working), coalesce(s.work_months, q.work_months),
         coalesce(s.work_place, q.work_place), coalesce(s.public_post, q.public_post),
         coalesce(s.graduate_unemployed, q.graduate_unemployed), coalesce(q.document_index, s.id_number_index),
         coalesce(s.phone_index, q.phone_index), coalesce(s.bank_card_index, q.bank_card_index), coalesce(s.person_no, q.external_no))
     is distinct from
        (q.name, q.sex, q.born_on, q.ethnic, q.education, q.student, q.not_in_school_reason, q.political, q.chronic, q.serious_illness,
         q.disabled, q.disability_kind, q.disability_grade, q.disability_year::bigint, q.labour, q.insured, q.insured_kinds::bigint,
         q.pension, q.dibao, q.tekun, q.working, q.work_months::bigint, q.work_place, q.public_post, q.graduate_unemployed,
         q.document_index, q.phone_index, q.bank_card_index, q.external_no)
), kept as (
  insert into registry.person_history
  select q.*, now(), :entry from registry.person q join came c on c.p_province = q.province and c.person_id = q.person_id
)
update registry.person q
set name = c.name, sex = coalesce(c.sex, q.sex), born_on = coalesce(c.birth_date, q.born_on), ethnic = coalesce(c.ethnic, q.ethnic),
    education = coalesce(c.education, q.education), student = coalesce(c.student, q.student),
    not_in_school_reason = coalesce(c.not_in_school_reason, q.not_in_school_reason), political = coalesce(c.political, q.political),
    chronic = coalesce(c.chronic, q.chronic), serious_illness = coalesce(c.serious_illness, q.serious_illness),
    disabled = coalesce(c.disabled, q.disabled), disability_kind = coalesce(c.disability_kind, q.disability_kind),
    disability_grade = coalesce(c.disability_grade, q.disability_grade), disability_year = coalesce(c.disability_year, q.disability_year),
    labour = coalesce(c.labour, q.labour), insured = coalesce(c.insured, q.insured), insured_kinds = coalesce(c.insured_kinds, q.insured_kinds),
    pension = coalesce(c.pension, q.pension), dibao = coalesce(c.dibao, q.dibao), tekun = coalesce(c.tekun, q.tekun),
    working = coalesce(c.working, q.working), work_months = coalesce(c.work_months, q.work_months),
    work_place = coalesce(c.work_place, q.work_place), public_post = coalesce(c.public_post, q.public_post),
    graduate_unemployed = coalesce(c.graduate_unemployed, q.graduate_unemployed),
    document_enc = coalesce(q.document_enc, c.id_number_enc), document_index = coalesce(q.document_index, c.id_number_index),
    document_last4 = coalesce(q.document_last4, c.id_number_last4),
    document_kind = case when q.document_index is null then coalesce(c.document_kind, q.document_kind) else q.document_kind end,
    id_problem = case when q.document_index is null then coalesce(c.id_problem, q.id_problem) else q.id_problem end,
    phone_enc = case when c.phone_index is distinct from q.phone_index and c.phone_enc is not null then c.phone_enc else q.phone_enc end,
    phone_index = coalesce(c.phone_index, q.phone_index),
    bank_card_enc = case when c.bank_card_index is distinct from q.bank_card_index and c.bank_card_enc is not null
                    then c.bank_card_enc else q.bank_card_enc end,
    bank_card_index = coalesce(c.bank_card_index, q.bank_card_index), external_no = coalesce(c.person_no, q.external_no),
    version = q.version + 1, changed_at = now(), changed_by = :entry, batch_id = :batch
from came c
where c.p_province = q.province and c.person_id = q.person_id and q.region_code >= :lo and q.region_code < :hi;
