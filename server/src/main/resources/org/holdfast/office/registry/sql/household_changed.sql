-- Households the registry has: only what differs is written, the version before goes to history. An empty cell erases nothing,
-- and a month (its first day) does not make an exact day of the same month vague.
with came as materialized (
  select s.*, h.province, h.household_id,
         coalesce(nullif(array_remove(array[s.first_cause, s.cause_2, s.cause_3, s.cause_4, s.cause_5], null), '{}'), h.causes) as all_causes
  from registry.staging_household s
  -- By its number each: a join would go through the county's households for every chunk.
  cross join lateral (
    select x.* from registry.household x
    where x.external_no = s.household_no and x.dataset = :dataset and x.region_code = s.village and x.closed_on is null
      and x.region_code >= :lo and x.region_code < :hi
    offset 0) h
  where s.batch_id = :batch and s.row_no >= :first and s.row_no < :until
    and h.region_code >= :lo and h.region_code < :hi
    and h.changed_by is distinct from :entry
    and (coalesce(s.hamlet, h.hamlet), coalesce(s.lifted, h.lifted), coalesce(s.lifted_year, h.lifted_year),
         coalesce(s.monitored_type, h.monitored_type), case when s.monitored_on = date_trunc('month', h.identified_on)::date then h.identified_on else coalesce(s.monitored_on, h.identified_on) end, coalesce(s.first_cause, h.first_cause),
         coalesce(nullif(array_remove(array[s.first_cause, s.cause_2, s.cause_3, s.cause_4, s.cause_5], null), '{}'), h.causes),
         coalesce(s.disaster_kind, h.disaster_kind), coalesce(s.risk_eliminated, h.risk_eliminated),
         case when s.eliminated_on = date_trunc('month', h.eliminated_on)::date then h.eliminated_on else coalesce(s.eliminated_on, h.eliminated_on) end, coalesce(s.elimination_way, h.elimination_way),
         coalesce(s.fallback_tag, h.fallback_tag), coalesce(s.relocated, h.relocated), coalesce(s.declared_size, h.declared_size),
         coalesce(s.contact_known, h.contact_known), coalesce(s.contact_name, h.contact_name),
         coalesce(s.contact_phone_index, h.contact_phone_index), coalesce(s.measures_count, h.measures_count),
         coalesce(s.development_measures_count, h.development_measures_count),
         coalesce(s.income_at_identification, h.income_at_identification), coalesce(s.address, h.address),
         coalesce(s.phone_index, h.phone_index), coalesce(s.bank_card_index, h.bank_card_index))
     is distinct from
        (h.hamlet, h.lifted, h.lifted_year::bigint, h.monitored_type, h.identified_on, h.first_cause, h.causes, h.disaster_kind,
         h.risk_eliminated, h.eliminated_on, h.elimination_way, h.fallback_tag, h.relocated, h.declared_size::bigint, h.contact_known,
         h.contact_name, h.contact_phone_index, h.measures_count::bigint, h.development_measures_count::bigint,
         h.income_at_identification, h.address, h.phone_index, h.bank_card_index)
), kept as (
  insert into registry.household_history
  select h.*, now(), :entry
  from registry.household h join came c on c.province = h.province and c.household_id = h.household_id
)
update registry.household h
set hamlet = coalesce(c.hamlet, h.hamlet), lifted = coalesce(c.lifted, h.lifted), lifted_year = coalesce(c.lifted_year, h.lifted_year),
    monitored_type = coalesce(c.monitored_type, h.monitored_type), identified_on = case when c.monitored_on = date_trunc('month', h.identified_on)::date then h.identified_on else coalesce(c.monitored_on, h.identified_on) end,
    first_cause = coalesce(c.first_cause, h.first_cause), causes = c.all_causes, disaster_kind = coalesce(c.disaster_kind, h.disaster_kind),
    risk_eliminated = coalesce(c.risk_eliminated, h.risk_eliminated), eliminated_on = case when c.eliminated_on = date_trunc('month', h.eliminated_on)::date then h.eliminated_on else coalesce(c.eliminated_on, h.eliminated_on) end,
    elimination_way = coalesce(c.elimination_way, h.elimination_way), fallback_tag = coalesce(c.fallback_tag, h.fallback_tag),
    relocated = coalesce(c.relocated, h.relocated), declared_size = coalesce(c.declared_size, h.declared_size),
    contact_known = coalesce(c.contact_known, h.contact_known), contact_name = coalesce(c.contact_name, h.contact_name),
    contact_phone_enc = case when c.contact_phone_index is distinct from h.contact_phone_index and c.contact_phone_enc is not null
                        then c.contact_phone_enc else h.contact_phone_enc end,
    contact_phone_index = coalesce(c.contact_phone_index, h.contact_phone_index),
    measures_count = coalesce(c.measures_count, h.measures_count),
    development_measures_count = coalesce(c.development_measures_count, h.development_measures_count),
    income_at_identification = coalesce(c.income_at_identification, h.income_at_identification), address = coalesce(c.address, h.address),
    phone_enc = case when c.phone_index is distinct from h.phone_index and c.phone_enc is not null then c.phone_enc else h.phone_enc end,
    phone_index = coalesce(c.phone_index, h.phone_index),
    bank_card_enc = case when c.bank_card_index is distinct from h.bank_card_index and c.bank_card_enc is not null
                    then c.bank_card_enc else h.bank_card_enc end,
    bank_card_index = coalesce(c.bank_card_index, h.bank_card_index),
    version = h.version + 1, changed_at = now(), changed_by = :entry, batch_id = :batch
from came c
where c.province = h.province and c.household_id = h.household_id and h.region_code >= :lo and h.region_code < :hi;
