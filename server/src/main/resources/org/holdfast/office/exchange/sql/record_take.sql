-- A chunk's records with whom they mean, by the keyed hash of the number and only where the name agrees too, and what is answered at once:
-- refused, below what is reported here. 0 is left for what needs a clue or a closer look.
insert into exchange.record (batch_id, row_no, public_id, region_code, kind, record_no, name, sex, born_on, document_index, document_last4,
  document_fault, place, amount, happened_on, asks, faults_zh, faults_en, province, household_id, person_id, how, answer, reason, changed_by)
select s.batch_id, s.row_no, s.row_id, coalesce(d.region_code, :region), s.kind, s.record_no, s.name, s.sex, s.birth_date, s.id_number_index,
       s.id_number_last4, coalesce(s.document_fault, false), s.place, s.amount, s.happened_on, coalesce(s.asks, false), s.faults_zh, s.faults_en,
       d.province, d.household_id, d.person_id, case when d.household_id is not null then 1 end,
       case when :verdict <> '' then :verdict_answer
            when s.faults_zh is not null or s.kind <> all(:owned) then 7
            when s.amount <= t.fen and not coalesce(s.asks, false) then 4
            else 0 end,
       case when :verdict <> '' then :verdict
            when s.faults_zh is not null then 'exchange.reason.cells'
            when s.kind <> all(:owned) then 'exchange.reason.kind-of-others'
            else '' end,
       :entry
from exchange.staging_record s
left join registry.reported_document d
  on :verdict = '' and s.faults_zh is null and not s.document_fault and s.kind = any(:owned)
  and d.document_index = s.id_number_index and d.dataset = '' and d.region_code >= :lo and d.region_code < :hi
  and translate(d.name, ' 　·•．.', '') = translate(s.name, ' 　·•．.', '')
left join jsonb_to_recordset(cast(:thresholds as jsonb)) as t(county bigint, kind smallint, near boolean, fen bigint)
  on t.county = d.region_code - d.region_code % 1000000 and t.kind = s.kind
  and t.near = (d.lifted is not false or coalesce(d.monitored_type, 1) > 0)
where s.batch_id = :batch and s.row_no >= :first and s.row_no < :until
