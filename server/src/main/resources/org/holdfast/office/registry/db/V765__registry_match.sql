-- What registry publishes for the encrypted copy that large batches are matched with, and how that copy learns what changed since.

-- Everybody who counts in an open household, with the keyed hash of the number where it is the person's own.
create view registry.reported_match with (security_invoker = true) as
select p.province, p.person_id, m.household_id, m.region_code, h.dataset, p.name, nullif(p.sex, 9) as sex, p.born_on, p.document_last4, i.document_index
from registry.person p
join registry.membership m on m.person_id = p.person_id and m.province = p.province and m.until_on is null and m.counts
join registry.household h on h.province = m.province and h.household_id = m.household_id and h.closed_on is null
left join registry.identity i on i.document_index = p.document_index and i.province = p.province and i.person_id = p.person_id;

-- Whose rows there an entry may have changed. Rows without an entry are listed too: what they were before, nobody can tell.
create view registry.reported_match_change with (security_invoker = true) as
select p.region_code, p.person_id, p.changed_by from registry.person p
union all select m.region_code, m.person_id, m.changed_by from registry.membership m
union all select h.region_code, m.person_id, h.changed_by
          from registry.household h join registry.membership m on m.province = h.province and m.household_id = h.household_id;

grant select on registry.reported_match, registry.reported_match_change to holdfast_app;

-- A few pages for millions of rows: changed rows stand where the newest rows stand.
create index person_by_entry on registry.person using brin (changed_by) with (pages_per_range = 32, autosummarize = on);
create index membership_by_entry on registry.membership using brin (changed_by) with (pages_per_range = 32, autosummarize = on);
create index household_by_entry on registry.household using brin (changed_by) with (pages_per_range = 32, autosummarize = on);
create index person_unsigned on registry.person (person_id) where changed_by is null;
create index membership_unsigned on registry.membership (person_id) where changed_by is null;
create index household_unsigned on registry.household (household_id) where changed_by is null;
