package org.holdfast.office.papers;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// What can be printed, what it is printed of, and which acts of a case a signed copy proves.
public enum PaperKind {
    /// A family's declaration as the office received it.
    DECLARATION("declaration", Subject.REPORT, Set.of()),
    /// All members allow departments to be asked.
    AUTHORISATION("authorisation", Subject.CASE, Set.of("authorise")),
    /// Income, expenses and the four flags, filled with what the registry holds.
    COLLECTION("collection-sheet", Subject.CASE, Set.of("check", "check-natural")),
    /// The same with empty lines, for a household without a case.
    COLLECTION_BLANK("collection-blank", Subject.HOUSEHOLD, Set.of()),
    MINUTES("minutes", Subject.CASE, Set.of("review", "review-against")),
    NOTICE("notice", Subject.CASE, Set.of("post")),
    DECISION("decision", Subject.CASE, Set.of("approve", "announce")),
    /// With the reason and the way to appeal.
    REFUSAL("refusal", Subject.CASE, Set.of("refuse", "told")),
    ELIMINATION("elimination", Subject.CASE, Set.of("check", "check-natural", "approve")),
    CARD("household-card", Subject.HOUSEHOLD, Set.of()),
    /// One household, one policy: the plan that was agreed to, for the family's wall and the assister's folder.
    PLAN("plan", Subject.HOUSEHOLD, Set.of()),
    /// For the next visit: why, and what to ask.
    VISIT("visit-slip", Subject.HOUSEHOLD, Set.of("attempt")),
    /// Clear paper for all rural households: how to declare.
    HOW_TO_DECLARE("how-to-declare", Subject.HOUSEHOLD, Set.of()),
    /// Clear paper for monitored households: which help there is.
    WHAT_HELP("what-help", Subject.HOUSEHOLD, Set.of()),
    /// Open cases and clues of one's posting, signed by whoever gives and whoever takes over.
    HANDOVER("handover", Subject.POSTING, Set.of());

    /// Whose public id stands in the address.
    public enum Subject {
        REPORT,
        CASE,
        HOUSEHOLD,
        POSTING
    }

    private final String word;
    private final Subject subject;
    private final Set<String> proves;

    PaperKind(String word, Subject subject, Set<String> proves) {
        this.word = word;
        this.subject = subject;
        this.proves = proves;
    }

    /// As in an address.
    public String word() {
        return word;
    }

    /// Name of its template.
    public String template() {
        return this == COLLECTION || this == COLLECTION_BLANK ? "collection" : word.replace('-', '_');
    }

    public Subject subject() {
        return subject;
    }

    /// Acts of a case whose paper this is.
    public Set<String> proves() {
        return proves;
    }

    public static Optional<PaperKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
