package org.holdfast.office.registry.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.registry.DocumentHolders;
import org.holdfast.office.registry.HouseholdsChanged;
import org.holdfast.office.registry.Registrations;
import org.holdfast.office.registry.Source;
import org.holdfast.office.registry.internal.Lives.HouseholdRow;
import org.holdfast.office.registry.internal.Lives.Under;
import org.holdfast.office.shell.BlindIndex;
import org.holdfast.office.shell.FieldCipher;
import org.holdfast.postgres.SqlFiles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Takes in households that come into being in the office itself.
@Component
class Newcomers implements Registrations {
    /// Number of this act among the acts of life; 11 is a settled claim.
    static final int REGISTERED = 12;

    private static final String ACTION = "household.register";
    private static final String PHONE = "registry.household.phone";

    private final Gate gate;
    private final JdbcClient jdbc;
    private final Lives lives;
    private final NewPeople people;
    private final Lookalikes lookalikes;
    private final DocumentHolders holders;
    private final Handovers handovers;
    private final FieldCipher cipher;
    private final BlindIndex index;
    private final Clock clock;
    private final ObjectProvider<HouseholdsChanged> listeners;
    private final SqlFiles sql = SqlFiles.of(Source.class);

    Newcomers(
            Gate gate,
            JdbcClient jdbc,
            Lives lives,
            NewPeople people,
            Lookalikes lookalikes,
            DocumentHolders holders,
            Handovers handovers,
            FieldCipher cipher,
            BlindIndex index,
            Clock clock,
            ObjectProvider<HouseholdsChanged> listeners) {
        this.gate = gate;
        this.jdbc = jdbc;
        this.lives = lives;
        this.people = people;
        this.lookalikes = lookalikes;
        this.holders = holders;
        this.handovers = handovers;
        this.cipher = cipher;
        this.index = index;
        this.clock = clock;
        this.listeners = listeners;
    }

    @Override
    public List<Lookalike> lookalikes(Acting who, NewHousehold household) {
        return gate.read(who, ACTION, within -> {
            refuseIncomplete(within, household);
            return lookalikes.of(within, household);
        });
    }

    @Override
    public void refuseUnfit(NewPerson person) {
        people.refuseUnfit(person, today());
    }

    @Override
    public void refuseForeignNumbers(NewHousehold household) {
        Acting everywhere = Acting.system(ACTION, 0, Acting.NATION_END);
        for (NewPerson person : household.persons()) {
            if (!person.document().isEmpty()) {
                gate.work(everywhere, ACTION, within -> refuseForeign(within, person));
            }
        }
    }

    private boolean refuseForeign(Within within, NewPerson person) {
        byte[] blind = people.blind(person.document());
        Optional<DocumentHolders.Holder> holder = holders.of(within, blind);
        boolean given = people.given(blind).isPresent();
        if (holder.isEmpty() && given) {
            throw Refused.input("registry.register.number-of-nobody", person.name());
        }
        boolean named = holder.isEmpty()
                || holder.get().names().stream()
                        .anyMatch(name -> Lookalikes.plain(name).equals(Lookalikes.plain(person.name())));
        if (!named) {
            throw Refused.input("registry.register.number-other-name", person.name());
        }
        return true;
    }

    @Override
    public Registered register(Within within, UUID id, NewHousehold household, Set<UUID> seen, long entryId) {
        refuseIncomplete(within, household);
        alone(household.village());
        refuseUnlooked(within, household, seen);
        Under under = new Under(within, entryId, today());
        HouseholdRow row = found(id, household, under);
        int claims = 0;
        for (NewPerson person : household.persons()) {
            claims += people.enter(person, row, under) ? 0 : 1;
        }
        lives.act(id, row, null, REGISTERED, household.evidence(), new Under(within, entryId, household.on()));
        listeners.forEach(listener -> listener.changed(List.of(row.id()), entryId));
        return new Registered(row.id(), row.publicId(), row.region(), claims);
    }

    @Override
    public void showClaims() {
        handovers.carry(0, Acting.NATION_END);
    }

    private void refuseIncomplete(Within within, NewHousehold household) {
        if (!within.contains(household.village())) {
            throw Refused.missing();
        }
        if (household.persons().isEmpty() || household.persons().size() > MOST_PERSONS) {
            throw Refused.input("registry.register.persons", Integer.toString(MOST_PERSONS));
        }
        if (household.persons().getFirst().relation() != LifeActs.HEAD) {
            throw Refused.input("registry.register.head");
        }
        if (household.on().isAfter(today())) {
            throw Refused.input("registry.problem.future", household.on().toString());
        }
        if (household.evidence().isBlank() || household.evidence().length() > 300) {
            throw Refused.input("registry.problem.evidence");
        }
        Set<String> numbers = new HashSet<>();
        for (NewPerson person : household.persons()) {
            people.refuseUnfit(person, today());
            if (!person.document().isEmpty() && !numbers.add(people.number(person.document()))) {
                throw Refused.input("registry.register.number-twice", person.name());
            }
        }
    }

    /// Two officers register in one village: the second waits here, and then sees what the first made.
    private void alone(long village) {
        jdbc.sql("select pg_advisory_xact_lock(hashint8(:village), 20220608)")
                .param("village", village)
                .query((row, n) -> true)
                .single();
    }

    private void refuseUnlooked(Within within, NewHousehold household, Set<UUID> seen) {
        boolean unlooked = lookalikes.of(within, household).stream()
                .map(Lookalike::household)
                .anyMatch(one -> one != null && !seen.contains(one));
        if (unlooked) {
            throw Refused.conflict("registry.register.look-first");
        }
    }

    private HouseholdRow found(UUID id, NewHousehold household, Under under) {
        boolean reachable = !household.phone().isEmpty();
        return jdbc.sql(sql.text("household_registered"))
                .param("public_id", id)
                .param("village", household.village())
                .param("hamlet", household.hamlet().isEmpty() ? null : household.hamlet())
                .param("lifted", household.lifted())
                .param("size", household.persons().size())
                .param("phone", reachable ? cipher.encrypt(household.phone(), PHONE, id) : null)
                .param("phone_index", reachable ? index.of("phone", household.phone()) : null)
                .param("on", under.on())
                .param("entry", under.entryId())
                .query((row, n) -> new HouseholdRow(
                        row.getInt("province"),
                        row.getLong("household_id"),
                        id,
                        household.village(),
                        row.getString("dataset")))
                .single();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
