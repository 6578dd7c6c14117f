package org.holdfast.office.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Within;
import org.jspecify.annotations.Nullable;

/// Taking in a household that no file brought and no register knows. Whoever opens this door first looks who may be
/// there already; a person who counts in another household becomes a claim, never a second person.
public interface Registrations {
    int MOST_PERSONS = 20;

    /// @param village 12-digit code
    /// @param hamlet,phone empty where there is none
    /// @param lifted null: not known
    /// @param persons the head first
    /// @param on the day of the evidence
    record NewHousehold(
            long village,
            String hamlet,
            @Nullable Boolean lifted,
            String phone,
            List<NewPerson> persons,
            LocalDate on,
            String evidence) {
        public NewHousehold {
            persons = List.copyOf(persons);
        }
    }

    /// @param sex 1 male, 2 female
    /// @param bornOn null: not known, or told by the number
    /// @param relation to the head, by the list `relation`; -1 not known
    /// @param document empty: none, which is flagged until there is one
    record NewPerson(String name, int sex, @Nullable LocalDate bornOn, int relation, String document) {}

    /// By what somebody of the registry may be one of these people; the surest first.
    enum Sign {
        NUMBER,
        PHONE,
        NAME,
        SOUND,
        BIRTHDAY
    }

    /// Somebody of the registry who may be one of these people.
    ///
    /// @param person place in the list of persons, from 0
    /// @param household null where it lies outside the reader's places: then nothing more is told
    /// @param head,matched masked names
    record Lookalike(
            int person,
            Sign sign,
            @Nullable UUID household,
            long regionCode,
            String head,
            String matched,
            @Nullable LocalDate bornOn) {}

    /// @param claims people who also count in another household
    record Registered(long householdId, UUID household, long regionCode, int claims) {}

    /// Refuses a person whose name, sex, birthday and number do not go together.
    void refuseUnfit(NewPerson person);

    /// Who may be there already, the surest first, each household once. Refuses what would refuse the registration.
    List<Lookalike> lookalikes(Acting who, NewHousehold household);

    /// Refuses what no look at the reader's own places can show: a number on file under another name, or of
    /// somebody who is no member of any household now. Outside a transaction.
    void refuseForeignNumbers(NewHousehold household);

    /// Takes the household in, inside the transaction of whoever registers.
    ///
    /// @param seen households that were shown as lookalikes and found to be others
    /// @throws org.holdfast.office.access.Refused 409 when there is a lookalike that nobody has looked at
    Registered register(Within within, UUID id, NewHousehold household, Set<UUID> seen, long entryId);

    /// Shows new claims to the other side; after the transaction.
    void showClaims();
}
