-- A chunk's rows with whom they mean: by the keyed hash of the number, and only where the name agrees too.
insert into referrals.recipient (list_id, row_no, public_id, region_code, month, programme, name, document_index, document_last4, place, amount,
  since, faults_zh, faults_en, province, household_id, person_id, changed_by)
select s.batch_id, s.row_no, s.row_id, coalesce(d.region_code, :region), s.month, s.programme, s.name, s.id_number_index, s.id_number_last4,
       s.place, s.amount, s.since, s.faults_zh, s.faults_en, d.province, d.household_id, d.person_id, :entry
from referrals.staging_recipient s
left join registry.reported_document d
  on s.faults_zh is null and not coalesce(s.document_fault, false) and :verdict = ''
  and d.document_index = s.id_number_index and d.dataset = '' and d.region_code >= :lo and d.region_code < :hi
  and translate(d.name, ' 　·•．.', '') = translate(s.name, ' 　·•．.', '')
where s.batch_id = :list and s.row_no >= :first and s.row_no < :until
