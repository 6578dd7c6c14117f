-- One draft a person and clue: a later one takes the place of the earlier. Refused by the first lock outside the person's places.
insert into desk.draft (account_id, object_id, object_version, province, household_id, region_code, fields, saved_at)
select :account, :object, :version, :province, :household, :region, jsonb_object(:names::text[], :texts::text[]), :saved_at
where :region >= :lo and :region < :hi
on conflict (account_id, object_id) do update
set object_version = excluded.object_version, fields = excluded.fields, saved_at = excluded.saved_at;
