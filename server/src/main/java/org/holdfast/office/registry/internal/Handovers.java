package org.holdfast.office.registry.internal;

import java.util.List;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Within;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.region.Place;
import org.holdfast.office.region.Places;
import org.holdfast.office.registry.HouseholdMoved;
import org.holdfast.office.registry.HouseholdsChanged;
import org.holdfast.office.registry.Source;
import org.holdfast.office.registry.internal.Lives.HouseholdRow;
import org.holdfast.office.registry.internal.Lives.PersonRow;
import org.holdfast.office.registry.internal.Lives.Under;
import org.holdfast.office.registry.internal.Moves.MoveRow;
import org.holdfast.office.shell.RequestKeys;
import org.holdfast.postgres.SqlFiles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Carries to the other side what one side did: a move asked for, a move answered, a person claimed. Nobody's
/// own places reach both villages, so the system does it right after, each step one transaction that can be
/// repeated; what an earlier life of the server left open is done at its start.
@Component
class Handovers {
    private static final String ACTION = "household.move";
    private static final int MOVED_AWAY = 1;

    private final Gate gate;
    private final Journal journal;
    private final Moves moves;
    private final Lives lives;
    private final Resealed resealed;
    private final Places places;
    private final JdbcClient jdbc;
    private final ObjectProvider<HouseholdsChanged> listeners;
    private final ObjectProvider<HouseholdMoved> followers;
    private final SqlFiles sql = SqlFiles.of(Source.class);

    Handovers(
            Gate gate,
            Journal journal,
            Moves moves,
            Lives lives,
            Resealed resealed,
            Places places,
            JdbcClient jdbc,
            ObjectProvider<HouseholdsChanged> listeners,
            ObjectProvider<HouseholdMoved> followers) {
        this.gate = gate;
        this.journal = journal;
        this.moves = moves;
        this.lives = lives;
        this.resealed = resealed;
        this.places = places;
        this.jdbc = jdbc;
        this.listeners = listeners;
        this.followers = followers;
    }

    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        carry(0, Acting.NATION_END);
    }

    /// Everything open whose rows lie in [lo, hi); for an act just done, the nation, because the other side may
    /// be anywhere.
    void carry(long lo, long hi) {
        Acting job = Acting.system("registry", lo, hi);
        gate.work(job, ACTION, within -> {
            moves.notShown(within)
                    .forEach(move -> moves.side(
                            2,
                            move.id(),
                            move.province(),
                            move.household(),
                            move.to(),
                            move.from(),
                            move.to(),
                            move.askedOn(),
                            move.evidence(),
                            move.who(),
                            entry(move, "shown")));
            return true;
        });
        List<MoveRow> answered = gate.work(job, ACTION, moves::answered);
        for (MoveRow move : answered) {
            gate.work(job, ACTION, within -> finish(move, within));
        }
        gate.work(job, ACTION, this::showClaims);
    }

    private long entry(MoveRow move, String step) {
        return journal.record(new Entry(
                ACTION,
                "registration",
                "registry.move",
                move.id().toString(),
                move.from(),
                1,
                null,
                java.util.Map.of("step", step)));
    }

    private boolean finish(MoveRow move, Within within) {
        long entry = entry(move, move.acceptedOn().isPresent() ? "handed over" : "refused");
        long moved = 0;
        if (move.acceptedOn().isPresent()) {
            HouseholdRow household =
                    lives.household(move.province(), move.household(), within).orElse(null);
            if (household != null) {
                Under under = new Under(within, entry, move.acceptedOn().get());
                moved = move.to() / 10_000_000_000L == move.province()
                        ? within(household, move.to(), under)
                        : across(household, move.to(), under);
                long now = moved;
                HouseholdMoved.Move carried = new HouseholdMoved.Move(
                        household.province(),
                        household.id(),
                        (int) (move.to() / 10_000_000_000L),
                        now,
                        move.to(),
                        within.lo(),
                        within.hi());
                followers.forEach(follower -> follower.moved(carried, entry));
                listeners.forEach(listener -> listener.changed(List.of(household.id(), now), entry));
            }
        }
        moves.closeSender(move, within, moved, entry);
        return true;
    }

    /// Inside a province the household keeps its number and its rows; only where they are read from changes.
    private long within(HouseholdRow household, long village, Under under) {
        for (String table : List.of("household", "membership", "money_year", "living")) {
            statement("move_" + table, household, village, under);
        }
        statement("move_person", household, village, under);
        statement("move_event", household, village, under);
        statement("move_work_plan", household, village, under);
        return household.id();
    }

    /// To another province: one row closes, another opens and points back; the people's rows go on there.
    private long across(HouseholdRow household, long village, Under under) {
        List<PersonRow> members = lives.members(household, under.within());
        HouseholdRow opened =
                lives.found(RequestKeys.next(), village, household.dataset(), household.publicId(), under);
        resealed.household(household, opened, under);
        for (PersonRow person : members) {
            lives.leave(person, under, 10);
            PersonRow there = resealed.person(person, opened, under);
            lives.enter(there, opened, person.relation() < 0 ? null : person.relation(), under);
        }
        lives.close(household, MOVED_AWAY, under);
        return opened.id();
    }

    private void statement(String name, HouseholdRow household, long village, Under under) {
        jdbc.sql(sql.text(name))
                .param("province", household.province())
                .param("household", household.id())
                .param("village", village)
                .param("entry", under.entryId())
                .param("lo", under.within().lo())
                .param("hi", under.within().hi())
                .update();
    }

    /// The other side of each new claim: the village in which the person counts now.
    private boolean showClaims(Within within) {
        record Half(
                UUID id,
                int province,
                long person,
                long household,
                long claiming,
                long counted,
                String name,
                long entry) {}
        List<Half> halves = jdbc.sql(sql.text("claim_half"))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> new Half(
                        row.getObject("claim_id", UUID.class),
                        row.getInt("province"),
                        row.getLong("person_id"),
                        row.getLong("household_id"),
                        row.getLong("claiming"),
                        row.getLong("counted"),
                        row.getString("name_entered"),
                        row.getLong("changed_by")))
                .list();
        for (Half half : halves) {
            Place superior = places.common(half.claiming(), half.counted());
            jdbc.sql(sql.text("claim_mirror"))
                    .param("province", half.province())
                    .param("claim", half.id())
                    .param("region", half.counted())
                    .param("superior", superior.code())
                    .param("level", superior.level())
                    .param("person", half.person())
                    .param("household", half.household())
                    .param("name", half.name())
                    .param("entry", half.entry())
                    .param("lo", within.lo())
                    .param("hi", within.hi())
                    .update();
        }
        return true;
    }
}
