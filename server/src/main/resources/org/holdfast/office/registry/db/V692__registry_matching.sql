-- What registry publishes for matching somebody else's records with its people. No ID number, phone or card: only the keyed hash.

-- Everybody who counts in an open household, by the keyed hash of the number.
create view registry.reported_document with (security_invoker = true) as
select i.document_index, p.name, nullif(p.sex, 9) as sex, p.born_on, p.document_last4, p.province, p.person_id, m.household_id, m.region_code,
       h.dataset, h.lifted, h.monitored_type, h.risk_eliminated
from registry.identity i
join registry.person p on p.province = i.province and p.person_id = i.person_id
join registry.membership m on m.person_id = p.person_id and m.province = p.province and m.until_on is null and m.counts
join registry.household h on h.province = m.province and h.household_id = m.household_id and h.closed_on is null;

-- The same people by what is written when the number is missing or wrong.
create view registry.reported_namesake with (security_invoker = true) as
select p.province, p.person_id, p.name, nullif(p.sex, 9) as sex, p.born_on, p.document_last4, m.household_id, m.region_code, h.dataset,
       h.public_id as household_public, h.lifted, h.monitored_type, h.risk_eliminated
from registry.person p
join registry.membership m on m.person_id = p.person_id and m.province = p.province and m.until_on is null and m.counts
join registry.household h on h.province = m.province and h.household_id = m.household_id and h.closed_on is null;

grant select on registry.reported_document, registry.reported_namesake to holdfast_app;
