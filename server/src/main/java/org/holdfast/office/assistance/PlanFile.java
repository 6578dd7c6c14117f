package org.holdfast.office.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.policy.help.Home;
import org.holdfast.policy.help.Lack;
import org.jspecify.annotations.Nullable;

/// The help of one household: what it has to answer, every plan, what was done, seen and is to be closed.
///
/// @param head masked
/// @param lacks what the rules miss in the plan that stands, or where there is none, what they suggest
/// @param firstDue last day for the first measure; null where nobody knows since when it is monitored
/// @param alarmFrom first day on which "nothing carried out" is an alarm
/// @param lineFen this year's line per person; null where the law has none for this place
/// @param mayStart whether a plan may be drawn: monitored, or in the green channel
public record PlanFile(
        UUID household,
        long regionCode,
        String head,
        long persons,
        @Nullable Integer monitoredType,
        @Nullable LocalDate monitoredOn,
        @Nullable LocalDate eliminatedOn,
        @Nullable Integer measuresKnown,
        Home home,
        List<Plan> plans,
        List<Delivery> deliveries,
        List<Result> results,
        List<Visit> visits,
        List<Closing> closings,
        List<Lack> lacks,
        @Nullable LocalDate firstDue,
        @Nullable LocalDate alarmFrom,
        @Nullable Long lineFen,
        boolean mayStart) {

    /// @param state 1 waits for agreement 2 agreed 3 returned 4 replaced
    /// @param drawnBy account of the maker, who never agrees
    /// @param incomePerHead fen, when it was drawn
    /// @param reasons by the key of the lack
    public record Plan(
            long planId,
            int number,
            int state,
            LocalDate drawnOn,
            long drawnBy,
            String drawnName,
            String drawnUnit,
            String assister,
            String assisterUnit,
            String contact,
            int persons,
            @Nullable Long incomePerHead,
            @Nullable Long line,
            @Nullable LocalDate decidedOn,
            @Nullable String decidedName,
            @Nullable String decidedUnit,
            String decisionWords,
            List<Measure> measures,
            Map<String, String> reasons) {

        /// What the measures add in a year, for the household.
        public long adds() {
            return measures.stream()
                    .mapToLong(one -> Optional.ofNullable(one.adds()).orElse(0L))
                    .sum();
        }

        /// Whole fen, rounded down: a fraction never lifts a household over the line.
        public long addsPerHead() {
            return persons < 1 ? 0 : Math.floorDiv(adds(), persons);
        }

        public @Nullable Long expectedPerHead() {
            return incomePerHead == null ? null : Math.addExact(incomePerHead, addsPerHead());
        }
    }

    /// @param cause risk it answers; empty: none in particular
    /// @param adds fen a year for the household; null: not an income
    /// @param person member it is for; null: the household
    public record Measure(
            UUID line,
            String cause,
            int kind,
            String what,
            String who,
            LocalDate dueOn,
            @Nullable Long adds,
            @Nullable UUID person) {}

    /// @param photos public ids, as they were sent
    public record Delivery(
            UUID line,
            LocalDate on,
            @Nullable Long amount,
            String evidence,
            String name,
            String unit,
            List<UUID> photos) {}

    /// @param outcome 1 risk solved 2 eased 3 no effect 4 cannot be carried out
    public record Result(UUID line, LocalDate on, int outcome, String words, String name, String unit) {}

    /// @param outcome `met`, or a word of the list visit-outcome
    public record Visit(LocalDate on, String outcome, String found, String name, String unit, List<UUID> photos) {}

    /// A subsidy or post to be closed because somebody died.
    public record Closing(
            UUID id,
            UUID line,
            int kind,
            UUID person,
            LocalDate diedOn,
            LocalDate dueOn,
            @Nullable LocalDate closedOn,
            String words,
            String name) {}

    public Optional<Plan> waiting() {
        return plans.stream().filter(plan -> plan.state() == 1).findFirst();
    }

    public Optional<Plan> agreed() {
        return plans.stream().filter(plan -> plan.state() == 2).findFirst();
    }

    /// Number of the newest plan; 0: none yet. A form opened on another one is stale.
    public int newest() {
        return plans.isEmpty() ? 0 : plans.getFirst().number();
    }

    public List<Delivery> deliveriesOf(UUID line) {
        return deliveries.stream().filter(one -> one.line().equals(line)).toList();
    }

    public Optional<Result> resultOf(UUID line) {
        return results.stream().filter(one -> one.line().equals(line)).findFirst();
    }

    public Optional<Closing> closingOf(UUID line) {
        return closings.stream().filter(one -> one.line().equals(line)).findFirst();
    }
}
