-- The flags stand in the row that living conditions fill.
s.flag_housing is not null or s.flag_dropout is not null or s.flag_water is not null or s.flag_insurance is not null
