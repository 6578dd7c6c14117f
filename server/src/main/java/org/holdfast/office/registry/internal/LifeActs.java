package org.holdfast.office.registry.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.intake.IdentityNumber;
import org.holdfast.office.registry.Act;
import org.holdfast.office.registry.EventKind;
import org.holdfast.office.registry.PersonDied;
import org.holdfast.office.registry.internal.Lives.HouseholdRow;
import org.holdfast.office.registry.internal.Lives.PersonRow;
import org.holdfast.office.registry.internal.Lives.Under;
import org.holdfast.office.shell.Masked;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What each act of life does to the rows. Whoever dies, leaves or joins is a member of exactly one household
/// that counts, before and after.
@Component
class LifeActs {
    /// Relations to the head as codes.yaml numbers them.
    static final int HEAD = 2;

    private static final int SPOUSE = 10;
    private static final int SON = 20;
    private static final int DAUGHTER = 30;
    private static final int FATHER = 51;
    private static final int MOTHER = 52;
    private static final int SIBLING = 70;
    private static final int MERGED = 2;
    private static final int ALL_DIED = 3;

    private final Lives lives;
    private final Papers papers;
    private final Moves moves;
    private final ObjectProvider<PersonDied> mourners;

    LifeActs(Lives lives, Papers papers, Moves moves, ObjectProvider<PersonDied> mourners) {
        this.lives = lives;
        this.papers = papers;
        this.moves = moves;
        this.mourners = mourners;
    }

    /// @param shown public id of the household to look at afterwards
    record Done(UUID shown, Set<Long> households) {}

    Done apply(Act act, UUID id, String evidence, Under under) {
        return switch (act) {
            case Act.Birth birth -> birth(birth, id, evidence, under);
            case Act.Death death -> death(death, id, evidence, under);
            case Act.Join join -> join(join, id, evidence, under);
            case Act.Split split -> split(split, id, evidence, under);
            case Act.Merge merge -> merge(merge, id, evidence, under);
            case Act.ChangeOfHead change -> head(change, id, evidence, under);
            case Act.Return back -> comeHome(back, id, evidence, under);
            case Act.NewPhone phone ->
                paper(phone.person(), id, act, evidence, under, p -> papers.phone(p, phone.phone(), under));
            case Act.NewDocument paper ->
                paper(paper.person(), id, act, evidence, under, p -> papers.document(p, paper.number(), under));
            case Act.Move move -> move(move, id, evidence, under);
        };
    }

    /// Where the act is written down: the village of the household or person it is about.
    long region(Act act, Within within) {
        return switch (act) {
            case Act.Birth birth -> household(birth.household(), within).region();
            case Act.Death death -> person(death.person(), within).region();
            case Act.Join join -> household(join.household(), within).region();
            case Act.Split split -> household(split.household(), within).region();
            case Act.Merge merge -> household(merge.household(), within).region();
            case Act.ChangeOfHead change ->
                household(change.household(), within).region();
            case Act.Return back -> person(back.person(), within).region();
            case Act.NewPhone phone -> person(phone.person(), within).region();
            case Act.NewDocument paper -> person(paper.person(), within).region();
            case Act.Move move -> household(move.household(), within).region();
        };
    }

    private Done birth(Act.Birth birth, UUID id, String evidence, Under under) {
        HouseholdRow household = household(birth.household(), under.within());
        PersonRow child = papers.born(birth, household, under);
        lives.enter(child, household, birth.relation() < 0 ? null : birth.relation(), under);
        lives.event(household, child.id(), EventKind.BIRTH.number(), id.toString(), under);
        return done(birth, id, evidence, under, child.id(), household);
    }

    private Done death(Act.Death death, UUID id, String evidence, Under under) {
        PersonRow person = person(death.person(), under.within());
        notBefore(person, under);
        HouseholdRow household = householdOf(person, under.within());
        lives.leave(person, under, death.kind());
        lives.die(person, under);
        lives.event(household, person.id(), EventKind.DEATH.number(), id.toString(), under);
        PersonDied.Death told = new PersonDied.Death(
                household.province(),
                household.id(),
                household.region(),
                death.person(),
                under.on(),
                under.within().lo(),
                under.within().hi());
        mourners.forEach(one -> one.died(told, under.entryId()));
        Done done = done(death, id, evidence, under, person.id(), household);
        closeIfEmpty(household, ALL_DIED, under);
        return done;
    }

    private Done join(Act.Join join, UUID id, String evidence, Under under) {
        PersonRow person = person(join.person(), under.within());
        HouseholdRow to = household(join.household(), under.within());
        HouseholdRow from = householdOf(person, under.within());
        if (from.id() == to.id()) {
            throw Refused.input("registry.problem.same-household");
        }
        if (from.province() != to.province()) {
            throw Refused.input("registry.problem.other-province");
        }
        notBefore(person, under);
        lives.leave(person, under, join.kind());
        lives.enter(person, to, join.relation() < 0 ? null : join.relation(), under);
        Done done = done(join, id, evidence, under, person.id(), to, from);
        closeIfEmpty(from, MERGED, under);
        return done;
    }

    private Done split(Act.Split split, UUID id, String evidence, Under under) {
        HouseholdRow from = household(split.household(), under.within());
        List<PersonRow> members = lives.members(from, under.within());
        List<PersonRow> leaving = members.stream()
                .filter(m -> split.leaving().contains(m.publicId()))
                .toList();
        if (leaving.isEmpty() || leaving.size() != Set.copyOf(split.leaving()).size()) {
            throw Refused.input("registry.problem.not-members");
        }
        if (leaving.size() == members.size()) {
            throw Refused.input("registry.problem.nobody-stays");
        }
        UUID founder = split.leaving().getFirst();
        HouseholdRow to = lives.found(id, from.region(), from.dataset(), from.publicId(), under);
        for (PersonRow person : leaving) {
            notBefore(person, under);
            lives.leave(person, under, split.kind());
            lives.enter(person, to, person.publicId().equals(founder) ? HEAD : null, under);
        }
        return done(split, id, evidence, under, null, to, from);
    }

    private Done merge(Act.Merge merge, UUID id, String evidence, Under under) {
        HouseholdRow from = household(merge.household(), under.within());
        HouseholdRow into = household(merge.into(), under.within());
        if (from.id() == into.id() || from.province() != into.province()) {
            throw Refused.input("registry.problem.same-household");
        }
        for (PersonRow person : lives.members(from, under.within())) {
            notBefore(person, under);
            lives.leave(person, under, merge.kind());
            lives.enter(person, into, null, under);
        }
        Done done = done(merge, id, evidence, under, null, into, from);
        lives.close(from, MERGED, under);
        return done;
    }

    /// The new head is known; of the others only what follows from it: a spouse stays a spouse, a child's
    /// parent is a parent.
    private Done head(Act.ChangeOfHead change, UUID id, String evidence, Under under) {
        HouseholdRow household = household(change.household(), under.within());
        List<PersonRow> members = lives.members(household, under.within());
        PersonRow head = members.stream()
                .filter(m -> m.publicId().equals(change.person()))
                .findFirst()
                .orElseThrow(() -> Refused.input("registry.problem.not-members"));
        for (PersonRow member : members) {
            Integer relation = member == head ? Integer.valueOf(HEAD) : seenFrom(head, member);
            if (relation == null || relation != member.relation()) {
                lives.relation(member, relation, under);
            }
        }
        return done(change, id, evidence, under, head.id(), household);
    }

    private static @Nullable Integer seenFrom(PersonRow head, PersonRow member) {
        boolean child = isChild(member);
        if (head.relation() == SPOUSE && (member.relation() == HEAD || child)) {
            return member.relation() == HEAD ? Integer.valueOf(SPOUSE) : Integer.valueOf(member.relation());
        }
        if (isChild(head) && (member.relation() == HEAD || member.relation() == SPOUSE)) {
            return member.sex() == 2 ? Integer.valueOf(MOTHER) : member.sex() == 1 ? Integer.valueOf(FATHER) : null;
        }
        return isChild(head) && child ? Integer.valueOf(SIBLING) : null;
    }

    private static boolean isChild(PersonRow person) {
        return person.relation() == SON || person.relation() == DAUGHTER;
    }

    private Done comeHome(Act.Return back, UUID id, String evidence, Under under) {
        PersonRow person = person(back.person(), under.within());
        HouseholdRow household = householdOf(person, under.within());
        papers.stopsWork(person, under);
        lives.event(household, person.id(), EventKind.RETURNED_HOME.number(), id.toString(), under);
        return done(back, id, evidence, under, person.id(), household);
    }

    private interface OnPaper {
        void write(PersonRow person);
    }

    private Done paper(UUID personId, UUID id, Act act, String evidence, Under under, OnPaper write) {
        PersonRow person = person(personId, under.within());
        write.write(person);
        return done(act, id, evidence, under, person.id(), householdOf(person, under.within()));
    }

    private Done move(Act.Move move, UUID id, String evidence, Under under) {
        HouseholdRow household = household(move.household(), under.within());
        List<PersonRow> members = lives.members(household, under.within());
        Moves.Who who = new Moves.Who(
                members.isEmpty() ? "—" : Masked.name(members.getFirst().name()), members.size());
        moves.ask(id, household, who, move.toVillage(), evidence, under);
        return done(move, id, evidence, under, null, household);
    }

    private Done done(
            Act act, UUID id, String evidence, Under under, @Nullable Long person, HouseholdRow... households) {
        lives.act(id, households[0], person, act.kind(), evidence, under);
        Set<Long> touched = new TreeSet<>();
        for (HouseholdRow household : households) {
            touched.add(household.id());
        }
        return new Done(households[0].publicId(), touched);
    }

    private void closeIfEmpty(HouseholdRow household, int reason, Under under) {
        if (lives.members(household, under.within()).isEmpty()) {
            lives.close(household, reason, under);
        }
    }

    private static void notBefore(PersonRow person, Under under) {
        if (under.on().isBefore(person.since())) {
            throw Refused.input(
                    "registry.problem.before-joining", person.since().toString());
        }
    }

    HouseholdRow household(UUID id, Within within) {
        return lives.household(id, within).orElseThrow(Refused::missing);
    }

    PersonRow person(UUID id, Within within) {
        return lives.person(id, within).orElseThrow(Refused::missing);
    }

    private HouseholdRow householdOf(PersonRow person, Within within) {
        return lives.household(person.householdProvince(), person.household(), within)
                .orElseThrow(Refused::missing);
    }

    /// The number as it is kept, or the reason why it is none.
    static String document(String entered) {
        String number = IdentityNumber.normalised(entered);
        Optional<IdentityNumber.Fault> fault = Optional.ofNullable(IdentityNumber.faultOf(number));
        if (fault.isPresent()) {
            throw Refused.input("registry.problem." + fault.get().rule());
        }
        IdentityNumber document = IdentityNumber.of(number);
        return document.number() + document.certificate();
    }

    static List<String> strings(Object... values) {
        List<String> texts = new ArrayList<>();
        for (Object value : values) {
            texts.add(String.valueOf(value));
        }
        return texts;
    }
}
