-- A number that somebody else was given a moment ago makes this row a claim.
update person_incoming p set born = 'c', person_id = i.person_id
from registry.identity i
where p.born = 'n' and i.document_index = p.document_index and i.person_id <> p.person_id;
