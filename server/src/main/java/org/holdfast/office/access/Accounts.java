package org.holdfast.office.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// People and their postings.
public interface Accounts {
    /// Opens an account.
    ///
    /// @param password null only for accounts that sign in elsewhere
    /// @throws Refused when the login is taken or the password is too weak
    long open(String login, String name, String password);

    /// Gives an account a posting over a place, its whole subtree.
    long post(
            long accountId,
            String role,
            String unitName,
            int regionLevel,
            long regionCode,
            LocalDate from,
            LocalDate until);

    /// Narrows a posting to some places of its subtree.
    void narrowToPlaces(long postingId, List<Within> places);

    /// Narrows a posting to named households.
    void narrowToHouseholds(long postingId, List<Long> households);

    /// The postings of an account that hold on the day.
    List<Acting> postingsOn(long accountId, LocalDate day);

    Optional<Long> accountOf(String login);

    /// Sets a password; sessions of the account go on until they end.
    void newPassword(long accountId, String password);

    void disable(long accountId);

    /// The posting responsible for a place on a day: in the village, else its township, else its county …
    Optional<Long> responsibleFor(long regionCode, LocalDate day);

    /// Unit and person of a posting, as colleagues are shown them; empty where there is none.
    Optional<String> holderOf(long postingId);

    /// Postings of the ladder inside these places, or over all of them, that hold on the day: who may be made
    /// responsible for something there.
    List<Responsible> responsibleIn(Within places, LocalDate day);

    /// @param level 1 province … 5 village
    record Responsible(long posting, UUID publicId, String person, String unitName, int level, long lo, long hi) {
        public boolean reaches(long code) {
            return lo <= code && code < hi;
        }
    }

    /// Public id of a posting, for forms.
    UUID publicPosting(long postingId);
}
