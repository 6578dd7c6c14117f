insert into exchange.candidate (batch_id, row_no, place_no, region_code, province, household_id, person_id, score, parts)
select :batch, c.row_no, c.place_no, c.region_code, c.province, c.household_id, c.person_id, c.score, c.parts
from jsonb_to_recordset(cast(:candidates as jsonb))
  as c(row_no bigint, place_no smallint, region_code bigint, province smallint, household_id bigint, person_id bigint, score smallint, parts jsonb)
