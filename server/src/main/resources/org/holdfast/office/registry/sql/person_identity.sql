-- Who comes first has the number. In the order of the index, so that two chunks never wait for each other. What comes back are those who
-- are new here and found their number given already.
with given as (
  insert into registry.identity (document_index, province, person_id)
  select document_index, province, person_id from person_incoming
  where born in ('n', 'k') and document_index is not null
  order by document_index
  on conflict do nothing
  returning person_id
)
select p.person_id from person_incoming p
where p.born = 'n' and p.document_index is not null and not exists (select 1 from given g where g.person_id = p.person_id);
