-- Somebody new, as a member from the day on which the household is registered.
with born as (
  insert into registry.person (province, person_id, public_id, region_code, name, sex, born_on, document_kind, document_enc, document_index,
    document_last4, changed_by)
  values (:province, :person, :id, :village, :name, :sex, cast(:born as date), :kind, :enc, :index, :last4, :entry)
)
insert into registry.membership (province, household_id, person_id, from_on, region_code, relation, changed_by)
values (:province, :household, :person, :on, :village, cast(:relation as smallint), :entry)
