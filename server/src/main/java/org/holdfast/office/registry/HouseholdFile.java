package org.holdfast.office.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One household as its page shows it: names and documents masked, no phone, no card. What is unknown is null.
///
/// @param head masked name of its head
/// @param externalNo number in the national system; empty where it has none
/// @param monitoredType 0 not monitored
/// @param causes numbers of the causes, the first one first
public record HouseholdFile(
        UUID id,
        long householdId,
        long regionCode,
        String head,
        String externalNo,
        String hamlet,
        @Nullable Boolean lifted,
        @Nullable Integer monitoredType,
        @Nullable LocalDate monitoredOn,
        List<Integer> causes,
        @Nullable Boolean riskEliminated,
        @Nullable LocalDate eliminatedOn,
        boolean fallbackTag,
        boolean relocated,
        LocalDate registeredOn,
        @Nullable LocalDate closedOn,
        Guarantees guarantees,
        List<Member> members,
        List<Moment> moments) {

    /// The three guarantees and water: true where there is a problem.
    public record Guarantees(
            @Nullable Boolean schooling,
            @Nullable Boolean insurance,
            @Nullable Boolean housing,
            @Nullable Boolean water,
            @Nullable Integer houseGrade,
            @Nullable LocalDate observedOn) {}

    /// A person of the household.
    ///
    /// @param id public id of the person
    /// @param name masked
    /// @param document masked; empty where the person has none
    /// @param counts false while another household also claims the person
    /// @param plan what the person last said about work in a year to come; null where nobody asked
    public record Member(
            UUID id,
            String name,
            @Nullable Integer relation,
            int sex,
            @Nullable LocalDate bornOn,
            String document,
            @Nullable Integer labour,
            @Nullable Integer student,
            @Nullable Boolean seriousIllness,
            @Nullable Boolean chronic,
            @Nullable Boolean disabled,
            @Nullable Boolean insured,
            @Nullable Boolean working,
            boolean counts,
            @Nullable WorkPlan plan) {}

    /// A plan for work. It is no work yet.
    ///
    /// @param planned null where the answer is missing
    /// @param place county and what holds it, as entered; empty where none was named
    /// @param need service wanted, as entered; empty where none was named
    public record WorkPlan(int year, @Nullable Boolean planned, String place, String need) {}

    /// Something that happened to the household, or an act of life done for it.
    ///
    /// @param kind number of the event kind, or of the act
    /// @param act whether this is an act of life
    /// @param person masked name of whom it is about; empty where it is the household
    /// @param source number of where it came from; 0 for acts
    /// @param reversed a later correction took it back
    public record Moment(
            LocalDate happenedOn,
            Instant recordedAt,
            int kind,
            boolean act,
            String person,
            @Nullable Long amountFen,
            int source,
            boolean reversed) {}
}
