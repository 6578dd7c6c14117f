package org.holdfast.rehearsal;

/// A household where it stands.
///
/// @param firstPerson people made before it in the village: their serial numbers begin here
record Home(Household household, Village village, int firstPerson) {}
