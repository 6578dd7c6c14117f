-- Households of a county from PostgreSQL's text to columns (DuckDB).
copy (
  with told as (
  select
    cast(household_id as bigint) as household_id,
    cast(region_code as bigint) as region_code,
    cast(came as bigint) as came,
    cast(income_at_identification as bigint) as income_at_identification,
    cast(version as integer) as version,
    cast(declared_size as integer) as declared_size,
    cast(measures_count as integer) as measures_count,
    cast(development_measures_count as integer) as development_measures_count,
    cast(road_distance_m as integer) as road_distance_m,
    cast(cultivated_mu as integer) as cultivated_mu,
    cast(lifted_year as smallint) as lifted_year,
    cast(monitored_type as smallint) as monitored_type,
    cast(first_cause as smallint) as first_cause,
    cast(house_grade as smallint) as house_grade,
    cast(house_area_m2 as smallint) as house_area_m2,
    cast(lifted as boolean) as lifted,
    cast(risk_eliminated as boolean) as risk_eliminated,
    cast(fallback_tag as boolean) as fallback_tag,
    cast(relocated as boolean) as relocated,
    cast(contact_known as boolean) as contact_known,
    cast(water_safe as boolean) as water_safe,
    cast(toilet_usable as boolean) as toilet_usable,
    cast(road_hardened as boolean) as road_hardened,
    cast(flag_housing as boolean) as flag_housing,
    cast(flag_dropout as boolean) as flag_dropout,
    cast(flag_water as boolean) as flag_water,
    cast(flag_insurance as boolean) as flag_insurance,
    cast(monitored_on as date) as monitored_on
  from read_csv($csv, header = true, all_varchar = true, nullstr = ''))
  select *,
    $bits
  from told order by household_id
) to $parquet (format parquet, compression zstd)
