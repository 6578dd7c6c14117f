package org.holdfast.office.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One telling as the lists and its page show it: names masked, no number.
///
/// @param regionCode the village that looks
/// @param saidOf the village that was named
/// @param head masked name of the head as it was said; empty where nobody was named
/// @param registered masked name of the head of the household it is about
/// @param otherName the ID number is on file under another name
/// @param reachable whether a phone or contact is kept
/// @param late the day has passed
/// @param registeredOn the household was registered because of this; null where it was there before
public record Report(
        UUID id,
        long regionCode,
        long saidOf,
        Door door,
        Channel channel,
        String head,
        @Nullable UUID household,
        String registered,
        @Nullable UUID clue,
        @Nullable Outcome found,
        Reports.Filter state,
        Findings.Cause cause,
        String words,
        LocalDate receivedOn,
        LocalDate visitBy,
        LocalDate answerBy,
        LocalDate dueOn,
        boolean late,
        boolean otherName,
        boolean reachable,
        boolean hasDocument,
        @Nullable ReportAnswer answer,
        String answerWords,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate registeredOn,
        int version) {}
