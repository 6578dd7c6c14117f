select public_id, kind, number, step, act, words, type, pages, bytes, received_on, name, unit
from papers.scan where subject = :subject and region_code >= :lo and region_code < :hi
order by scan_id desc
