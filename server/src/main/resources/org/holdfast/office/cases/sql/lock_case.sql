select c.version from cases.cases c where c.public_id = :case and c.region_code >= :lo and c.region_code < :hi for update
