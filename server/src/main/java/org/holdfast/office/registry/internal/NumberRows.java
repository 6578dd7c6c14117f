package org.holdfast.office.registry.internal;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Reveals;
import org.holdfast.office.access.Within;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.registry.Numbers;
import org.holdfast.office.shell.FieldCipher;
import org.holdfast.office.shell.Masked;
import org.holdfast.postgres.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The one place that opens a document number for a reader. The number goes into the page and nowhere else: not
/// into the stored answer, not into the journal, not into the session.
@Component
class NumberRows implements Numbers {
    private static final SqlFiles SQL = SqlFiles.of(NumberRows.class);
    private static final String REVEAL = "household.reveal";

    private final Gate gate;
    private final Journal journal;
    private final Reveals reveals;
    private final FieldCipher cipher;
    private final JdbcClient db;

    NumberRows(Gate gate, Journal journal, Reveals reveals, FieldCipher cipher, JdbcClient db) {
        this.gate = gate;
        this.journal = journal;
        this.reveals = reveals;
        this.cipher = cipher;
        this.db = db;
    }

    private record Row(
            long householdId, long region, UUID person, String name, String document, byte @Nullable [] sealed) {}

    @Override
    public Holder holder(Acting who, UUID household, UUID person) {
        return gate.read(who, REVEAL, within -> {
            Row row = row(within, household, person);
            return new Holder(household, person, row.name(), row.document(), reveals.today(within, who));
        });
    }

    @Override
    public Shown show(Acting who, WriteRequest request, UUID household, UUID person, Reveals.Purpose purpose) {
        AtomicReference<String> number = new AtomicReference<>("");
        gate.write(who, REVEAL, request, within -> {
            Row row = row(within, household, person);
            byte[] sealed = row.sealed();
            if (sealed == null) {
                throw Refused.input("registry.number.none");
            }
            journal.record(new Entry(
                    REVEAL,
                    purpose.name(),
                    "registry.person",
                    person.toString(),
                    row.region(),
                    1,
                    null,
                    Map.of("class", "C4", "shows", "document")));
            reveals.revealed(within, who, row.householdId(), row.region(), row.name(), purpose);
            number.set(cipher.decrypt(sealed, PersonTarget.DOCUMENT, person));
            return Answer.ok("shown");
        });
        return new Shown(number.get());
    }

    private Row row(Within within, UUID household, UUID person) {
        return db.sql(SQL.text("number_holder"))
                .param("household", household)
                .param("person", person)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> new Row(
                        row.getLong("household_id"),
                        row.getLong("region_code"),
                        Objects.requireNonNull(row.getObject("public_id", UUID.class)),
                        Masked.name(row.getString("name")),
                        Masked.document(row.getInt("document_kind"), row.getString("document_last4")),
                        row.getBytes("document_enc")))
                .optional()
                .orElseThrow(Refused::missing);
    }
}
