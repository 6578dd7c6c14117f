-- What the rules about income say of one household now.
select d.rule, d.sentence_zh, d.sentence_en from (
  select distinct on (j.bit) j.rule, j.bit, j.verdict, j.sentence_zh, j.sentence_en from screening.reported_judgement j
  where j.province = :province and j.household_id = :household_id and j.bit = any(cast(:bits as int[]))
    and j.region_code >= :lo and j.region_code < :hi
  order by j.bit, j.judgement_id desc) d
where d.verdict = 1 order by d.bit
