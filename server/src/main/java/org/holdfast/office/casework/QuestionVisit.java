package org.holdfast.office.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A household to visit this week for nothing but its questions.
public record QuestionVisit(
        UUID household, long regionCode, String head, LocalDate sinceOn, List<Bilingual> questions) {}
