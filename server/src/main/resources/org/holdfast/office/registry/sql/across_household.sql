update registry.household t
set hamlet = null, lifted = f.lifted, lifted_year = f.lifted_year, monitored_type = f.monitored_type, identified_on = f.identified_on,
    first_cause = f.first_cause, causes = f.causes, disaster_kind = f.disaster_kind, risk_eliminated = f.risk_eliminated,
    eliminated_on = f.eliminated_on, elimination_way = f.elimination_way, fallback_tag = f.fallback_tag, relocated = f.relocated,
    declared_size = f.declared_size, contact_known = f.contact_known, contact_name = f.contact_name,
    measures_count = f.measures_count, development_measures_count = f.development_measures_count,
    income_at_identification = f.income_at_identification, phone_enc = :phone, phone_index = f.phone_index, bank_card_enc = :card,
    bank_card_index = f.bank_card_index, contact_phone_enc = :contact, contact_phone_index = f.contact_phone_index
from registry.household f
where f.province = :from_province and f.household_id = :from_household and f.region_code >= :lo and f.region_code < :hi
  and t.province = :province and t.household_id = :household and t.region_code >= :lo and t.region_code < :hi;
