-- How many rows an indicator has.
select count(*) from (/*rows*/) as listed
