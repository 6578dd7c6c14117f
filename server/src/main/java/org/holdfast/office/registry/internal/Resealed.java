package org.holdfast.office.registry.internal;

import java.util.UUID;
import org.holdfast.office.registry.Source;
import org.holdfast.office.registry.internal.Lives.HouseholdRow;
import org.holdfast.office.registry.internal.Lives.PersonRow;
import org.holdfast.office.registry.internal.Lives.Under;
import org.holdfast.office.shell.FieldCipher;
import org.holdfast.postgres.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Copies what is known of a household and its people into another province's rows. Encrypted numbers of the
/// household are bound to its public id, which is new there; a person keeps the public id, so the person's
/// numbers go as they are.
@Repository
class Resealed {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final SqlFiles sql = SqlFiles.of(Source.class);

    Resealed(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    private record Numbers(byte @Nullable [] phone, byte @Nullable [] card, byte @Nullable [] contact) {}

    void household(HouseholdRow from, HouseholdRow to, Under under) {
        Numbers numbers = jdbc.sql("""
                        select phone_enc, bank_card_enc, contact_phone_enc from registry.household
                        where province = :province and household_id = :household and region_code >= :lo and region_code < :hi""")
                .param("province", from.province())
                .param("household", from.id())
                .param("lo", under.within().lo())
                .param("hi", under.within().hi())
                .query((row, n) -> new Numbers(row.getBytes(1), row.getBytes(2), row.getBytes(3)))
                .single();
        jdbc.sql(sql.text("across_household"))
                .param("from_province", from.province())
                .param("from_household", from.id())
                .param("province", to.province())
                .param("household", to.id())
                .param("phone", again(numbers.phone(), "registry.household.phone", from.publicId(), to.publicId()))
                .param("card", again(numbers.card(), "registry.household.bank_card", from.publicId(), to.publicId()))
                .param(
                        "contact",
                        again(numbers.contact(), "registry.household.contact_phone", from.publicId(), to.publicId()))
                .param("lo", under.within().lo())
                .param("hi", under.within().hi())
                .update();
        for (String statement : new String[] {"across_money", "across_living"}) {
            jdbc.sql(sql.text(statement))
                    .param("from_province", from.province())
                    .param("from_household", from.id())
                    .param("province", to.province())
                    .param("household", to.id())
                    .param("village", to.region())
                    .param("entry", under.entryId())
                    .param("lo", under.within().lo())
                    .param("hi", under.within().hi())
                    .update();
        }
    }

    /// @return the person as the new province knows the person
    PersonRow person(PersonRow person, HouseholdRow to, Under under) {
        for (String statement : new String[] {"across_person", "across_work_plan"}) {
            jdbc.sql(sql.text(statement))
                    .param("from_province", person.province())
                    .param("person", person.id())
                    .param("province", to.province())
                    .param("village", to.region())
                    .param("entry", under.entryId())
                    .param("lo", under.within().lo())
                    .param("hi", under.within().hi())
                    .update();
        }
        return new PersonRow(
                to.province(),
                person.id(),
                person.publicId(),
                person.name(),
                person.sex(),
                to.id(),
                to.province(),
                to.region(),
                person.relation(),
                under.on());
    }

    private byte @Nullable [] again(byte @Nullable [] value, String column, UUID from, UUID to) {
        return value == null ? null : cipher.encrypt(cipher.decrypt(value, column, from), column, to);
    }
}
