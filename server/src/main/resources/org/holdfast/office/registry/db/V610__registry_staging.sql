-- Rows of files on their way in. No row-level security, because COPY cannot write a table that has it; nobody reads them but
-- the import that wrote them, by its batch, and they are deleted when it is done. ID numbers and phones are encrypted here too.
create table registry.staging_household (
  batch_id bigint not null, row_no bigint not null, row_id uuid not null, row_hash bytea not null,
  household_no text not null, village bigint not null, hamlet text,
  phone_enc bytea, phone_index bytea, phone_last4 text,
  bank_card_enc bytea, bank_card_index bytea, bank_card_last4 text,
  contact_phone_enc bytea, contact_phone_index bytea, contact_phone_last4 text,
  declared_size bigint, lifted boolean, lifted_year bigint, monitored_type smallint, monitored_on date,
  risk_eliminated boolean, eliminated_on date, elimination_way smallint,
  first_cause smallint, cause_2 smallint, cause_3 smallint, cause_4 smallint, cause_5 smallint, disaster_kind smallint,
  income_at_identification bigint, fallback_tag boolean, relocated boolean,
  flag_housing boolean, flag_dropout boolean, flag_water boolean, flag_insurance boolean,
  measures_count bigint, development_measures_count bigint, contact_name text, contact_known boolean, address text, weight bigint
);
create table registry.staging_person (
  batch_id bigint not null, row_no bigint not null, row_id uuid not null, row_hash bytea not null,
  person_no text, household_no text not null, village bigint not null, name text not null, sex smallint,
  id_number_enc bytea, id_number_index bytea, id_number_last4 text,
  phone_enc bytea, phone_index bytea, phone_last4 text,
  bank_card_enc bytea, bank_card_index bytea, bank_card_last4 text,
  birth_date date, relation smallint, ethnic smallint, education smallint, student smallint, not_in_school_reason smallint,
  political smallint, labour smallint, chronic boolean, serious_illness boolean, disabled boolean,
  disability_kind smallint, disability_grade smallint, disability_year bigint,
  insured boolean, insured_kinds bigint, pension boolean, dibao boolean, tekun boolean, working boolean, work_months bigint,
  work_place smallint, work_region bigint, public_post boolean, graduate_unemployed boolean,
  document_kind smallint, id_problem boolean
);
create table registry.staging_living (
  batch_id bigint not null, row_no bigint not null, row_id uuid not null, row_hash bytea not null,
  household_no text not null, village bigint not null, house_grade smallint, house_area_m2 bigint, water_safe boolean,
  toilet_usable boolean, road_hardened boolean, road_distance_m bigint, cultivated_mu bigint, forest_mu bigint, orchard_mu bigint,
  grass_mu bigint, water_mu bigint, electricity boolean, broadcasting boolean, fuel smallint, cooperative boolean, observed_on date
);
create table registry.staging_months (
  batch_id bigint not null, row_no bigint not null, row_id uuid not null, row_hash bytea not null,
  household_no text not null, village bigint not null, year bigint not null, component smallint not null,
  m1 bigint, m2 bigint, m3 bigint, m4 bigint, m5 bigint, m6 bigint, m7 bigint, m8 bigint, m9 bigint, m10 bigint, m11 bigint, m12 bigint
);
-- A year of which only the sums are known.
create table registry.staging_year (
  batch_id bigint not null, row_no bigint not null, row_id uuid not null, row_hash bytea not null,
  household_no text not null, village bigint not null, person_no text, year bigint not null,
  wage bigint, operating bigint, operating_expense bigint, property bigint, transfer bigint, claims bigint,
  medical_self_paid bigint, schooling_self_paid bigint, other_self_paid bigint, total_spending bigint
);
create table registry.staging_person_year (like registry.staging_year);
create table registry.staging_event (
  batch_id bigint not null, row_no bigint not null, row_id uuid not null, row_hash bytea not null,
  household_no text not null, village bigint not null, person_no text, kind smallint not null, happened_on date not null,
  reported_on date, amount bigint, tag smallint, open boolean, source smallint not null, source_record text
);
create table registry.staging_coverage (
  batch_id bigint not null, row_no bigint not null, row_id uuid not null, row_hash bytea not null,
  source smallint not null, kind text not null, region bigint not null, level smallint not null, household_no text,
  from_month date not null, to_month date not null
);
do $$
declare t text;
begin
  foreach t in array array['household', 'person', 'living', 'months', 'year', 'person_year', 'event', 'coverage'] loop
    execute format('create index staging_%1$s_batch on registry.staging_%1$s (batch_id, row_no)', t);
    execute format('grant select, insert, update, delete, maintain on registry.staging_%s to holdfast_app', t);
  end loop;
end
$$;

grant select, insert, update on registry.village_counter to holdfast_app;

-- Months of a later file over months of an earlier one: an empty month says nothing and erases nothing. A year known only as a
-- sum never replaces months, and months replace a sum.
create function registry.merged_months(kept int[], came int[]) returns int[]
language sql immutable parallel safe as $$
  select case
    when came is null then kept
    when kept is null then came
    when cardinality(came) = 1 and cardinality(kept) = 12 then kept
    when cardinality(came) <> cardinality(kept) then came
    else (select array_agg(coalesce(came[i], kept[i]) order by i) from generate_subscripts(came, 1) i)
  end
$$;
grant execute on function registry.merged_months(int[], int[]) to holdfast_app;
