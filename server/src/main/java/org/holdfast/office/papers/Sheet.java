package org.holdfast.office.papers;

import java.time.LocalDate;

/// What every paper bears besides its content.
///
/// @param word of its kind, to name its title
/// @param number in fours
/// @param picture the square with the number, as a data address
/// @param place from the province down
/// @param printed to the minute
/// @param by who printed it, with the unit
public record Sheet(
        String word, String number, String picture, String place, LocalDate today, String printed, String by) {}
