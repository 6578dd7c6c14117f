package org.holdfast.office.registry.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.holdfast.office.access.Refused;
import org.holdfast.office.intake.IdentityNumber;
import org.holdfast.office.registry.Act;
import org.holdfast.office.registry.internal.Lives.HouseholdRow;
import org.holdfast.office.registry.internal.Lives.PersonRow;
import org.holdfast.office.registry.internal.Lives.Under;
import org.holdfast.office.shell.BlindIndex;
import org.holdfast.office.shell.FieldCipher;
import org.holdfast.office.shell.RequestKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The parts of a person that are numbers on paper: documents and phones, encrypted and found by blind index.
@Repository
class Papers {
    private final JdbcClient jdbc;
    private final Lives lives;
    private final FieldCipher cipher;
    private final BlindIndex index;

    Papers(JdbcClient jdbc, Lives lives, FieldCipher cipher, BlindIndex index) {
        this.jdbc = jdbc;
        this.lives = lives;
        this.cipher = cipher;
        this.index = index;
    }

    PersonRow born(Act.Birth birth, HouseholdRow household, Under under) {
        if (birth.name().isBlank() || birth.name().length() > 60) {
            throw Refused.input("registry.problem.name");
        }
        UUID id = RequestKeys.next();
        String number = birth.document().isBlank() ? null : LifeActs.document(birth.document());
        long person = jdbc.sql("select nextval('registry.person_id')")
                .query((row, n) -> row.getLong(1))
                .single();
        byte[] blind = number == null ? null : claim(number, household.province(), person);
        jdbc.sql("""
                        insert into registry.person (province, person_id, public_id, region_code, name, sex, born_on, document_kind,
                          document_enc, document_index, document_last4, student, changed_by)
                        values (:province, :person, :id, :region, :name, :sex, :born, :kind, :enc, :index, :last4, 1, :entry)""")
                .param("province", household.province())
                .param("person", person)
                .param("id", id)
                .param("region", household.region())
                .param("name", birth.name().strip())
                .param("sex", birth.sex())
                .param("born", under.on())
                .param("kind", number == null ? 0 : 1)
                .param("enc", number == null ? null : cipher.encrypt(number, PersonTarget.DOCUMENT, id))
                .param("index", blind)
                .param("last4", number == null ? null : number.substring(14, 18))
                .param("entry", under.entryId())
                .update();
        return new PersonRow(
                household.province(),
                person,
                id,
                birth.name(),
                birth.sex(),
                household.id(),
                household.province(),
                household.region(),
                -1,
                under.on());
    }

    void phone(PersonRow person, String entered, Under under) {
        String phone = IdentityNumber.normalised(entered);
        if (!phone.matches("1[0-9]{10}")) {
            throw Refused.input("registry.problem.phone");
        }
        lives.keepPerson(person, under);
        jdbc.sql("""
                        update registry.person set phone_enc = :enc, phone_index = :index, version = version + 1, changed_at = now(),
                          changed_by = :entry
                        where province = :province and person_id = :person and region_code >= :lo and region_code < :hi""")
                .param("enc", cipher.encrypt(phone, PersonTarget.PHONE, person.publicId()))
                .param("index", index.of("phone", phone))
                .param("entry", under.entryId())
                .param("province", person.province())
                .param("person", person.id())
                .param("lo", under.within().lo())
                .param("hi", under.within().hi())
                .update();
    }

    /// The old number is freed: whoever truly owns it may be registered with it.
    void document(PersonRow person, String entered, Under under) {
        String number = LifeActs.document(entered);
        lives.keepPerson(person, under);
        jdbc.sql("delete from registry.identity where person_id = :person")
                .param("person", person.id())
                .update();
        byte[] blind = claim(number, person.province(), person.id());
        jdbc.sql("""
                        update registry.person set document_enc = :enc, document_index = :index, document_last4 = :last4,
                          document_kind = :kind, id_problem = false, born_on = :born, version = version + 1, changed_at = now(),
                          changed_by = :entry
                        where province = :province and person_id = :person and region_code >= :lo and region_code < :hi""")
                .param("enc", cipher.encrypt(number, PersonTarget.DOCUMENT, person.publicId()))
                .param("index", blind)
                .param("last4", number.substring(14, 18))
                .param("kind", number.length() == 18 ? 1 : 2)
                .param("born", bornOn(number))
                .param("entry", under.entryId())
                .param("province", person.province())
                .param("person", person.id())
                .param("lo", under.within().lo())
                .param("hi", under.within().hi())
                .update();
    }

    void stopsWork(PersonRow person, Under under) {
        lives.keepPerson(person, under);
        jdbc.sql("""
                        update registry.person set working = false, work_place = null, version = version + 1, changed_at = now(),
                          changed_by = :entry
                        where province = :province and person_id = :person and region_code >= :lo and region_code < :hi""")
                .param("entry", under.entryId())
                .param("province", person.province())
                .param("person", person.id())
                .param("lo", under.within().lo())
                .param("hi", under.within().hi())
                .update();
    }

    private static @Nullable LocalDate bornOn(String number) {
        return IdentityNumber.of(number).bornOn();
    }

    private byte[] claim(String number, int province, long person) {
        byte[] blind = index.of("document", number.substring(0, 18));
        int taken = jdbc.sql("""
                        insert into registry.identity (document_index, province, person_id) values (:index, :province, :person)
                        on conflict do nothing""")
                .param("index", blind)
                .param("province", province)
                .param("person", person)
                .update();
        if (taken == 0) {
            throw Refused.conflict("registry.problem.number-taken");
        }
        return blind;
    }
}
