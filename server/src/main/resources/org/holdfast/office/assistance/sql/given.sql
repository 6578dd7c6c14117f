-- Different measures carried out against a risk: what an elimination asks for.
select count(distinct d.line) from assistance.delivery d
where d.province = :province and d.household_id = :household_id and d.cause <> '' and d.delivered_on >= cast(:since as date)
  and d.region_code >= :lo and d.region_code < :hi
