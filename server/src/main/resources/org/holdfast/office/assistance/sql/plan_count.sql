select count(*) from registry.reported_household h
/*filter*/
