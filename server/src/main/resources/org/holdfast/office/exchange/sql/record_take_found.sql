-- As record_take, for a chunk whose people were found in memory; the household is read as it stands now.
insert into exchange.record (batch_id, row_no, public_id, region_code, kind, record_no, name, sex, born_on, document_index, document_last4,
  document_fault, place, amount, happened_on, asks, faults_zh, faults_en, province, household_id, person_id, how, answer, reason, changed_by)
select s.batch_id, s.row_no, s.row_id, coalesce(d.region_code, :region), s.kind, s.record_no, s.name, s.sex, s.birth_date, s.id_number_index,
       s.id_number_last4, coalesce(s.document_fault, false), s.place, s.amount, s.happened_on, coalesce(s.asks, false), s.faults_zh, s.faults_en,
       d.province, d.household_id, case when d.household_id is not null then f.person_id end, case when d.household_id is not null then 1 end,
       case when s.faults_zh is not null or s.kind <> all(:owned) then 7
            when s.amount <= t.fen and not coalesce(s.asks, false) then 4
            else 0 end,
       case when s.faults_zh is not null then 'exchange.reason.cells'
            when s.kind <> all(:owned) then 'exchange.reason.kind-of-others'
            else '' end,
       :entry
from exchange.staging_record s
left join unnest(cast(:rows as bigint[]), cast(:provinces as smallint[]), cast(:households as bigint[]), cast(:people as bigint[]))
  as f(row_no, province, household_id, person_id) on f.row_no = s.row_no
left join registry.reported_household d
  on d.province = f.province and d.household_id = f.household_id and d.dataset = '' and d.region_code >= :lo and d.region_code < :hi
left join jsonb_to_recordset(cast(:thresholds as jsonb)) as t(county bigint, kind smallint, near boolean, fen bigint)
  on t.county = d.region_code - d.region_code % 1000000 and t.kind = s.kind
  and t.near = (d.lifted is not false or coalesce(d.monitored_type, 1) > 0)
where s.batch_id = :batch and s.row_no >= :first and s.row_no < :until
