-- Rows of files that the asker of an export took here alone since a day: a large file does not become small by being asked for in parts.
select coalesce(sum(e.persons), 0) from exchange.national_export e
join exchange.national_export this on this.export_id = :export and this.account = e.account
where e.export_id <> :export and e.state = 3 and e.second_account is null and e.made_on > :since
  and e.region_code >= :lo and e.region_code < :hi and this.region_code >= :lo and this.region_code < :hi
