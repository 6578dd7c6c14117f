package org.holdfast.office.casework;

import java.time.LocalDate;
import java.util.List;

/// What there is to do today in somebody's scope, the late first.
///
/// @param questionVisits households to visit this week only to answer questions, the longest wait first
/// @param oldestQuestion since when the oldest open question waits; equal to `day` when there is none
/// @param cluesWaiting households with a grave sign behind the week's cap, the oldest since `oldestWaiting`
/// @param marked households with yellow or blue signs only
/// @param doneThisMonth checks made this month; with `openedThisMonth` the progress bar of the page
public record Today(
        LocalDate day,
        Section late,
        Section dueToday,
        Section soon,
        Section later,
        Section forReview,
        Visits questionVisits,
        LocalDate oldestQuestion,
        long cluesWaiting,
        LocalDate oldestWaiting,
        long marked,
        long doneThisMonth,
        long openedThisMonth) {

    /// A part of the list: how many there are in all, and the first of them.
    public record Section(ClueFilter filter, long count, List<ClueLine> lines) {}

    /// How many there are in all, and the first of them.
    public record Visits(long count, List<QuestionVisit> lines) {}
}
