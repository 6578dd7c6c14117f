-- Every index of a person is paid for at each person who comes in. People are found by the source system's number only within their
-- household, through its memberships: nothing reads this one.
drop index registry.person_by_external;
-- A keyed hash has no order worth keeping, and is only ever asked whether it is the same: a hash index holds 4 bytes of it instead of 32.
drop index registry.person_by_document;
create index person_by_document on registry.person using hash (document_index) where document_index is not null;
