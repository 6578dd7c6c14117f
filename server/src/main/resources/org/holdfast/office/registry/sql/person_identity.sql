-- Who comes first has the number. In the order of the index, so that two chunks never wait for each other.
insert into registry.identity (document_index, province, person_id)
select document_index, province, person_id from person_incoming
where born in ('n', 'k') and document_index is not null
order by document_index
on conflict do nothing;
