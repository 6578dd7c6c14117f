create temporary table if not exists person_incoming (
  row_no bigint, province smallint, household_id bigint, region_code bigint, person_id bigint, born char(1), document_index bytea
) on commit delete rows;
