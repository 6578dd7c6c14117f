select file, type, received_on, coalesce(kind, 'scan') as kind
from papers.scan where subject = :subject and public_id = :scan and region_code >= :lo and region_code < :hi
