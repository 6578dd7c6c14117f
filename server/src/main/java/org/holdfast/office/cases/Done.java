package org.holdfast.office.cases;

import java.time.LocalDate;

/// What somebody did to a case.
///
/// @param act word of the procedure
/// @param version the case's version the form was opened on; another one meanwhile refuses the act
/// @param on the day it happened
/// @param reason word of the list of reasons; empty where the act needs none
/// @param words in one's own words
public record Done(String act, int version, LocalDate on, String reason, String words, Paper paper) {}
