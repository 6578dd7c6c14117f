package org.holdfast.office.registry.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.registry.Act;
import org.holdfast.office.registry.Acts;
import org.holdfast.office.registry.HouseholdsChanged;
import org.holdfast.office.registry.internal.Lives.HouseholdRow;
import org.holdfast.office.registry.internal.Lives.PersonRow;
import org.holdfast.office.registry.internal.Lives.Under;
import org.holdfast.office.shell.Masked;
import org.holdfast.office.shell.RequestKeys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The counter at which acts of life are entered: one transaction with its journal entry, its history and its
/// listeners.
@Component
class ActDesk implements Acts {
    private static final String CHANGE = "household.change";
    private static final String MOVE = "household.move";
    private static final String VIEW = "household.view";

    private final Gate gate;
    private final Journal journal;
    private final LifeActs acts;
    private final Lives lives;
    private final Moves moves;
    private final Claims claims;
    private final Handovers handovers;
    private final Clock clock;
    private final ObjectProvider<HouseholdsChanged> listeners;

    ActDesk(
            Gate gate,
            Journal journal,
            LifeActs acts,
            Lives lives,
            Moves moves,
            Claims claims,
            Handovers handovers,
            Clock clock,
            ObjectProvider<HouseholdsChanged> listeners) {
        this.gate = gate;
        this.journal = journal;
        this.acts = acts;
        this.lives = lives;
        this.moves = moves;
        this.claims = claims;
        this.handovers = handovers;
        this.clock = clock;
        this.listeners = listeners;
    }

    @Override
    public Answer carryOut(Acting who, WriteRequest request, Act act, LocalDate on, String evidence) {
        insist(on, evidence);
        Answer answer = gate.write(who, act instanceof Act.Move ? MOVE : CHANGE, request, within -> {
            UUID id = RequestKeys.next();
            LifeActs.Done done = carryOut(within, acts.region(act, within), act, id, on, evidence);
            return Answer.seeOther("/households/" + done.shown());
        });
        if (act instanceof Act.Move) {
            handovers.carry(0, Acting.NATION_END);
        }
        return answer;
    }

    /// Inside a transaction that is open already.
    LifeActs.Done carryOut(Within within, long region, Act act, UUID id, LocalDate on, String evidence) {
        long entry = journal.record(new Entry(
                act instanceof Act.Move ? MOVE : CHANGE,
                "registration",
                "registry.act",
                id.toString(),
                region,
                1,
                null,
                Map.of("kind", act.kind(), "on", on.toString())));
        LifeActs.Done done = acts.apply(act, id, evidence, new Under(within, entry, on));
        List<Long> changed = List.copyOf(done.households());
        listeners.forEach(listener -> listener.changed(changed, entry));
        return done;
    }

    @Override
    public void rehearse(Acting who, Act act, LocalDate on, String evidence) {
        insist(on, evidence);
        WriteRequest trial = WriteRequest.of(RequestKeys.next(), "rehearsal", "");
        try {
            gate.write(who, act instanceof Act.Move ? MOVE : CHANGE, trial, within -> {
                carryOut(within, acts.region(act, within), act, RequestKeys.next(), on, evidence);
                throw new Rehearsed();
            });
        } catch (Rehearsed all) {
            // Tried to the end; the transaction took everything back.
        }
    }

    /// Takes a rehearsal back.
    private static final class Rehearsed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Rehearsed() {
            super("rehearsed", null, false, false);
        }
    }

    private void insist(LocalDate on, String evidence) {
        notToCome(on);
        if (evidence.isBlank() || evidence.length() > 300) {
            throw Refused.input("registry.problem.evidence");
        }
    }

    private void notToCome(LocalDate on) {
        if (on.isAfter(LocalDate.ofInstant(clock.instant(), clock.getZone()))) {
            throw Refused.input("registry.problem.future", on.toString());
        }
    }

    @Override
    public List<Touch> touches(Acting who, Act act) {
        return gate.read(who, VIEW, within -> touches(act, within));
    }

    private List<Touch> touches(Act act, Within within) {
        return switch (act) {
            case Act.Birth birth ->
                List.of(
                        new Touch("registry.touch.joins", List.of(birth.name())),
                        new Touch("registry.touch.event-birth", List.of()));
            case Act.Death death -> leaving(death.person(), within, "registry.touch.event-death");
            case Act.Join join -> leaving(join.person(), within, "registry.touch.joins-other");
            case Act.Split split ->
                List.of(
                        new Touch(
                                "registry.touch.new-household",
                                List.of(String.valueOf(split.leaving().size()))),
                        new Touch("registry.touch.relations-asked", List.of()));
            case Act.Merge merge ->
                List.of(
                        new Touch(
                                "registry.touch.all-join",
                                List.of(String.valueOf(
                                        members(merge.household(), within).size()))),
                        new Touch("registry.touch.closes", List.of()));
            case Act.ChangeOfHead _ ->
                List.of(
                        new Touch("registry.touch.new-head", List.of()),
                        new Touch("registry.touch.relations-asked", List.of()));
            case Act.Return _ ->
                List.of(
                        new Touch("registry.touch.stops-work", List.of()),
                        new Touch("registry.touch.event-return", List.of()));
            case Act.NewPhone _ -> List.of(new Touch("registry.touch.phone", List.of()));
            case Act.NewDocument _ ->
                List.of(
                        new Touch("registry.touch.document", List.of()),
                        new Touch("registry.touch.old-number-free", List.of()));
            case Act.Move move ->
                List.of(
                        new Touch("registry.touch.asks", List.of("%012d".formatted(move.toVillage()))),
                        new Touch("registry.touch.stays-responsible", List.of()));
        };
    }

    private List<Touch> leaving(UUID id, Within within, String last) {
        PersonRow person = acts.person(id, within);
        HouseholdRow household = lives.household(person.householdProvince(), person.household(), within)
                .orElseThrow(Refused::missing);
        List<Touch> touches = new ArrayList<>();
        touches.add(new Touch("registry.touch.leaves", List.of(Masked.name(person.name()))));
        if (person.relation() == LifeActs.HEAD) {
            touches.add(new Touch("registry.touch.no-head", List.of()));
        }
        if (lives.members(household, within).size() == 1) {
            touches.add(new Touch("registry.touch.closes", List.of()));
        }
        touches.add(new Touch(last, List.of()));
        return touches;
    }

    private List<PersonRow> members(UUID household, Within within) {
        return lives.members(acts.household(household, within), within);
    }

    @Override
    public List<OpenMove> openMoves(Acting who) {
        return gate.read(who, MOVE, moves::open);
    }

    @Override
    public List<AnsweredMove> answeredMoves(Acting who, LocalDate since) {
        return gate.read(who, MOVE, within -> moves.answered(since, within));
    }

    @Override
    public Answer acceptMove(Acting who, WriteRequest request, UUID move, LocalDate on) {
        return answerMove(who, request, move, on, "");
    }

    @Override
    public Answer refuseMove(Acting who, WriteRequest request, UUID move, LocalDate on, String reason) {
        if (reason.isBlank() || reason.length() > 300) {
            throw Refused.input("registry.problem.reason");
        }
        return answerMove(who, request, move, on, reason.strip());
    }

    private Answer answerMove(Acting who, WriteRequest request, UUID move, LocalDate on, String refusal) {
        notToCome(on);
        Answer answer = gate.write(who, MOVE, request, within -> {
            long entry = journal.record(new Entry(
                    MOVE,
                    "registration",
                    "registry.move",
                    move.toString(),
                    moves.asked(move, within),
                    1,
                    null,
                    Map.of("accepted", refusal.isEmpty())));
            moves.answer(move, on, refusal, within, entry);
            return Answer.seeOther("/moves");
        });
        handovers.carry(0, Acting.NATION_END);
        return answer;
    }

    @Override
    public List<OpenClaim> openClaims(Acting who) {
        return gate.read(who, "claim.view", claims::open);
    }

    @Override
    public Answer settleClaim(Acting who, WriteRequest request, UUID claim, boolean forClaimant, LocalDate on) {
        notToCome(on);
        return gate.write(who, "claim.settle", request, within -> {
            long entry = journal.record(new Entry(
                    "claim.settle",
                    "registration",
                    "registry.double_claim",
                    claim.toString(),
                    claims.region(claim, within),
                    1,
                    null,
                    Map.of("for_claimant", forClaimant)));
            List<Long> changed = claims.settle(claim, forClaimant, new Under(within, entry, on));
            listeners.forEach(listener -> listener.changed(changed, entry));
            return Answer.seeOther("/claims");
        });
    }
}
