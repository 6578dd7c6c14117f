package org.holdfast.office.registry.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.holdfast.matching.NameSounds;
import org.holdfast.office.access.Within;
import org.holdfast.office.intake.IdentityNumber;
import org.holdfast.office.registry.DocumentHolders;
import org.holdfast.office.registry.Registrations.Lookalike;
import org.holdfast.office.registry.Registrations.NewHousehold;
import org.holdfast.office.registry.Registrations.NewPerson;
import org.holdfast.office.registry.Registrations.Sign;
import org.holdfast.office.registry.Source;
import org.holdfast.office.shell.BlindIndex;
import org.holdfast.office.shell.Masked;
import org.holdfast.postgres.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who in the registry may be one of the people of a new household: by number anywhere, by phone, name and birthday in
/// the village. Called inside the gate.
@Repository
class Lookalikes {
    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final DocumentHolders holders;
    private final NewPeople people;
    private final BlindIndex index;
    private final NameSounds sounds = new NameSounds();
    private final SqlFiles sql = SqlFiles.of(Source.class);

    Lookalikes(JdbcClient jdbc, DocumentHolders holders, NewPeople people, BlindIndex index) {
        this.jdbc = jdbc;
        this.holders = holders;
        this.people = people;
        this.index = index;
    }

    private record Villager(
            UUID household,
            long region,
            String head,
            String name,
            int sex,
            @Nullable LocalDate bornOn,
            boolean phone) {}

    List<Lookalike> of(Within within, NewHousehold household) {
        List<Villager> villagers = villagers(within, household);
        List<Lookalike> found = new ArrayList<>();
        for (int i = 0; i < household.persons().size(); i++) {
            NewPerson person = household.persons().get(i);
            int place = i;
            byNumber(within, person, place).ifPresent(found::add);
            for (Villager villager : villagers) {
                sign(person, villager).ifPresent(sign -> found.add(lookalike(place, sign, villager)));
            }
        }
        found.sort(Comparator.comparing(Lookalike::sign).thenComparingInt(Lookalike::person));
        Set<UUID> told = new HashSet<>();
        return found.stream()
                .filter(one -> one.household() == null || told.add(one.household()))
                .limit(MOST)
                .toList();
    }

    private Optional<Lookalike> byNumber(Within within, NewPerson person, int place) {
        if (person.document().isEmpty()) {
            return Optional.empty();
        }
        byte[] blind = people.blind(person.document());
        if (people.given(blind).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(holders.of(within, blind)
                .map(holder -> new Lookalike(
                        place,
                        Sign.NUMBER,
                        holder.household(),
                        holder.regionCode(),
                        Masked.name(holder.names().stream().findFirst().orElse("")),
                        Masked.name(person.name()),
                        null))
                .orElseGet(() -> new Lookalike(place, Sign.NUMBER, null, 0, "", Masked.name(person.name()), null)));
    }

    private List<Villager> villagers(Within within, NewHousehold household) {
        return jdbc.sql(sql.text("villagers"))
                .param("village", household.village())
                .param("phone", household.phone().isEmpty() ? null : index.of("phone", household.phone()))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> villager(row))
                .list();
    }

    private static Villager villager(ResultSet row) throws SQLException {
        return new Villager(
                Objects.requireNonNull(row.getObject("public_id", UUID.class)),
                row.getLong("region_code"),
                row.getString("head_name"),
                row.getString("name"),
                row.getInt("sex"),
                row.getObject("born_on", LocalDate.class),
                row.getBoolean("phone"));
    }

    private static Lookalike lookalike(int place, Sign sign, Villager villager) {
        return new Lookalike(
                place,
                sign,
                villager.household(),
                villager.region(),
                Masked.name(villager.head()),
                Masked.name(villager.name()),
                villager.bornOn());
    }

    private Optional<Sign> sign(NewPerson person, Villager villager) {
        String said = plain(person.name());
        String known = plain(villager.name());
        if (villager.phone()) {
            return Optional.of(Sign.PHONE);
        }
        if (said.equals(known)) {
            return Optional.of(Sign.NAME);
        }
        LocalDate born = bornOn(person);
        LocalDate theirs = villager.bornOn();
        boolean sameDay = born != null && born.equals(theirs);
        boolean aboutOneAge = born == null || theirs == null || Math.abs(born.getYear() - theirs.getYear()) <= 1;
        if (aboutOneAge && sounds.of(said).equals(sounds.of(known))) {
            return Optional.of(Sign.SOUND);
        }
        boolean sameSex = villager.sex() == 9 || person.sex() == 9 || villager.sex() == person.sex();
        return sameDay && sameSex && said.codePointAt(0) == known.codePointAt(0)
                ? Optional.of(Sign.BIRTHDAY)
                : Optional.empty();
    }

    /// Of the number where there is one: that is what is registered.
    private @Nullable LocalDate bornOn(NewPerson person) {
        return person.document().isEmpty()
                ? person.bornOn()
                : IdentityNumber.of(people.number(person.document())).bornOn();
    }

    /// Two ways of writing one name are equal.
    static String plain(String name) {
        return name.replaceAll("[\\s·•．.‧・]+", "").toLowerCase(Locale.ROOT);
    }
}
