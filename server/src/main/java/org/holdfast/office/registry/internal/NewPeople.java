package org.holdfast.office.registry.internal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Refused;
import org.holdfast.office.intake.IdentityNumber;
import org.holdfast.office.registry.Registrations.NewPerson;
import org.holdfast.office.registry.Source;
import org.holdfast.office.registry.internal.Lives.HouseholdRow;
import org.holdfast.office.registry.internal.Lives.Under;
import org.holdfast.office.shell.BlindIndex;
import org.holdfast.office.shell.FieldCipher;
import org.holdfast.office.shell.RequestKeys;
import org.holdfast.postgres.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The people of a household that is taken in: new ones, and those who count elsewhere and are claimed.
@Repository
class NewPeople {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final BlindIndex index;
    private final SqlFiles sql = SqlFiles.of(Source.class);

    NewPeople(JdbcClient jdbc, FieldCipher cipher, BlindIndex index) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.index = index;
    }

    /// The number of a resident: the first 18 characters of whatever document it stands on.
    String number(String document) {
        return LifeActs.document(document).substring(0, 18);
    }

    byte[] blind(String document) {
        return index.of("document", number(document));
    }

    /// Who has a number, wherever.
    Optional<Long> given(byte[] blind) {
        return jdbc.sql("select person_id from registry.identity where document_index = :index")
                .param("index", blind)
                .query(Long.class)
                .optional();
    }

    /// What a number says about its owner must agree with what is said beside it.
    void refuseUnfit(NewPerson person, LocalDate today) {
        if (person.name().isBlank() || person.name().length() > 60) {
            throw Refused.input("registry.problem.name");
        }
        LocalDate born = person.bornOn();
        if (born != null && born.isAfter(today)) {
            throw Refused.input("registry.problem.future", born.toString());
        }
        if (person.document().isEmpty()) {
            if (person.sex() != 1 && person.sex() != 2) {
                throw Refused.input("registry.problem.sex-missing");
            }
            return;
        }
        IdentityNumber number = IdentityNumber.of(number(person.document()));
        if (born != null && !born.equals(number.bornOn())) {
            throw Refused.input(
                    "registry.register.birth-differs", number.bornOn().toString());
        }
        if (person.sex() != 9 && number.male() != (person.sex() == 1)) {
            throw Refused.input("registry.register.sex-differs");
        }
    }

    /// @return false where the person counts in another household and is claimed
    boolean enter(NewPerson said, HouseholdRow household, Under under) {
        String document = said.document().isEmpty() ? null : LifeActs.document(said.document());
        long person = jdbc.sql("select nextval('registry.person_id')")
                .query((row, n) -> row.getLong(1))
                .single();
        byte[] blind = document == null ? null : blind(document);
        if (blind != null && !take(blind, household.province(), person)) {
            claim(given(blind).orElseThrow(), said, household, under);
            return false;
        }
        add(said, person, document, blind, household, under);
        return true;
    }

    private boolean take(byte[] blind, int province, long person) {
        return jdbc.sql("""
                        insert into registry.identity (document_index, province, person_id) values (:index, :province, :person)
                        on conflict do nothing""")
                        .param("index", blind)
                        .param("province", province)
                        .param("person", person)
                        .update()
                == 1;
    }

    private void claim(long person, NewPerson said, HouseholdRow household, Under under) {
        jdbc.sql(sql.text("claim_registered"))
                .param("province", household.province())
                .param("person", person)
                .param("household", household.id())
                .param("village", household.region())
                .param("relation", said.relation() < 0 ? null : said.relation())
                .param("name", said.name().strip())
                .param("on", under.on())
                .param("entry", under.entryId())
                .update();
    }

    private void add(
            NewPerson said,
            long person,
            @Nullable String document,
            byte @Nullable [] blind,
            HouseholdRow household,
            Under under) {
        UUID id = RequestKeys.next();
        IdentityNumber number = document == null ? null : IdentityNumber.of(document);
        int kind = number == null ? 0 : number.certificate().isEmpty() ? 1 : 2;
        jdbc.sql(sql.text("person_registered"))
                .param("province", household.province())
                .param("household", household.id())
                .param("person", person)
                .param("id", id)
                .param("village", household.region())
                .param("name", said.name().strip())
                .param("sex", number == null ? said.sex() : number.male() ? 1 : 2)
                .param("born", number == null ? said.bornOn() : number.bornOn())
                .param("kind", kind)
                .param("enc", document == null ? null : cipher.encrypt(document, PersonTarget.DOCUMENT, id))
                .param("index", blind)
                .param("last4", document == null ? null : document.substring(14, 18))
                .param("relation", said.relation() < 0 ? null : said.relation())
                .param("on", under.on())
                .param("entry", under.entryId())
                .update();
    }
}
