package org.holdfast.office.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Accounts and postings as an administrator keeps them: every act through the gate, with its journal entry,
/// inside the administrator's own places.
public interface Administration {
    /// One page of accounts and how many there are in all.
    record Found(List<StaffAccount> accounts, long all) {
        public Found {
            accounts = List.copyOf(accounts);
        }
    }

    /// What a new posting needs.
    record NewPosting(
            String role, String unitName, int regionLevel, long regionCode, LocalDate from, LocalDate until) {}

    /// @param text part of the login or the name; empty for all
    Found accounts(Acting by, String text, int skipped, int atMost);

    /// @throws Refused when there is none in the administrator's places
    StaffAccount account(Acting by, UUID account);

    List<StaffPosting> postingsOf(Acting by, UUID account);

    StaffPosting posting(Acting by, UUID posting);

    /// Opens an account without a password; the person sets it with the one-time code.
    Answer open(Acting by, WriteRequest request, String login, String name, String oneTimeCode);

    /// A new one-time code, for instance for a forgotten password. The old password stops working now.
    Answer invite(Acting by, WriteRequest request, UUID account, String oneTimeCode);

    /// Whether this code is the one now waiting at the account, so that it may be shown to who made it.
    boolean codeFits(UUID account, String oneTimeCode);

    Answer post(Acting by, WriteRequest request, UUID account, NewPosting posting);

    /// Makes a posting reach only these places and households of its subtree; both empty: the whole subtree
    /// again.
    Answer narrow(Acting by, WriteRequest request, UUID posting, List<Within> places, List<Long> households);

    /// Ends access at once. Open work of its postings goes to the nearest superior posting.
    Answer disable(Acting by, WriteRequest request, UUID account);

    Answer enable(Acting by, WriteRequest request, UUID account);

    /// The person sets the password with the one-time code.
    ///
    /// @throws Refused when code and account do not fit, or the code is too old
    void useInvitation(String login, String oneTimeCode, String password);
}
