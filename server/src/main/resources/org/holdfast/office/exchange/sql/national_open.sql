-- Exports that are being made.
select e.export_id, e.lo, e.hi from exchange.national_export e
where e.state = 1 and e.region_code >= :lo and e.region_code < :hi order by e.export_id
