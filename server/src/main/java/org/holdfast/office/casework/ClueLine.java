package org.holdfast.office.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One clue on a list.
///
/// @param head masked name of the head of the household: 李*国
/// @param headline sentence of its gravest standing reason
/// @param reasons how many reasons stand
/// @param day which day of the time allowed today is, counted from 1
/// @param ofDays how many days are allowed
/// @param daysLate 0 while in time
/// @param quiet none of its rules fires any more
/// @param pace what puts it in order while it waits: known income of a year at the pace of the last months, fen
///     by head; null where it was not counted or the members are not known, and such a household comes first
public record ClueLine(
        UUID id,
        UUID household,
        long householdId,
        long regionCode,
        String head,
        int persons,
        boolean lifted,
        int monitoredType,
        Door door,
        Stage stage,
        Grade grade,
        Bilingual headline,
        String source,
        int reasons,
        LocalDate openedOn,
        LocalDate dueOn,
        int day,
        int ofDays,
        int daysLate,
        boolean quiet,
        @Nullable Outcome outcome,
        int version,
        @Nullable Long pace) {}
