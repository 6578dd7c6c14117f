package org.holdfast.office.referrals;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.WriteRequest;
import org.jspecify.annotations.Nullable;

/// The lists of civil affairs held against what is known here, both ways.
public interface Comparisons {
    /// Where they do not agree. The numbers are stored.
    enum Kind {
        /// On the list, and the registry does not say so.
        NOT_KNOWN(1),
        /// Thought to receive, and not on the list.
        NOT_LISTED(2),
        /// On the list before, and no more.
        LOST(3);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    /// How the township settled one. The numbers are stored; 4 is a later list of the same month.
    enum Settled {
        /// The registry was corrected.
        CORRECTED(1),
        /// Civil affairs was told that its list is wrong.
        LIST_WRONG(2),
        /// Both are right; the words say why.
        EXPLAINED(3);

        private final int code;

        Settled(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    /// @param verdict code of what is wrong with the whole; empty where nothing is
    record Listed(
            UUID id,
            @Nullable LocalDate month,
            String verdict,
            LocalDate receivedOn,
            long regionCode,
            Map<RecipientAnswer, Long> counts) {
        public Listed {
            counts = Map.copyOf(counts);
        }

        public long rows() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /// @param name masked
    /// @param programme number of the list `programme`
    /// @param clue whether it was handed on as a clue
    record Difference(
            UUID id,
            int version,
            LocalDate month,
            int programme,
            Kind kind,
            String name,
            @Nullable Long amountFen,
            boolean clue,
            long regionCode,
            @Nullable UUID household) {}

    /// A department's own lists, everybody else's those of the own places; the newest month first.
    List<Listed> lists(Acting who, int atMost);

    /// Open differences by kind; a department has none.
    Map<Kind, Long> counts(Acting who);

    List<Difference> differences(Acting who, Kind kind, int atMost, int from);

    Answer settle(Acting who, WriteRequest request, UUID difference, int version, Settled settled, String words);

    Listed list(Acting who, UUID list);

    /// All answers of a list as CSV, a row for every row of the list.
    void answers(Acting who, UUID list, Locale language, OutputStream out);
}
