package org.holdfast.office.papers.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.shell.Masked;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The members of a household with their full names and masked documents.
@Component
class People {
    private final JdbcClient db;
    private final Gate gate;

    People(JdbcClient db, Gate gate) {
        this.db = db;
        this.gate = gate;
    }

    /// @param document masked
    record One(
            long id,
            String name,
            @Nullable Integer relation,
            @Nullable LocalDate bornOn,
            String document,
            @Nullable Integer labour,
            @Nullable Boolean insured) {}

    /// @param head full name; a dash where nobody is recorded
    record Home(int province, long household, long region, String head, List<One> people) {}

    Home of(Acting who, UUID household) {
        return gate.read(who, PrintedPapers.PRINT, within -> of(within, household));
    }

    private Home of(Within within, UUID household) {
        return db.sql(PrintedPapers.SQL.text("place_of_household"))
                .param("household", household)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> {
                    String head = row.getString("head_name");
                    return new Home(
                            row.getInt("province"),
                            row.getLong("household_id"),
                            row.getLong("region_code"),
                            head == null ? "—" : head,
                            List.of());
                })
                .optional()
                .map(home ->
                        new Home(home.province(), home.household(), home.region(), home.head(), people(within, home)))
                .orElseThrow(Refused::missing);
    }

    private List<One> people(Within within, Home home) {
        return db.sql(PrintedPapers.SQL.text("people"))
                .param("province", home.province())
                .param("household", home.household())
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> new One(
                        row.getLong("person_id"),
                        row.getString("name"),
                        row.getObject("relation", Integer.class),
                        row.getObject("born_on", LocalDate.class),
                        Masked.document(row.getBoolean("document") ? 1 : 0, row.getString("document_last4")),
                        row.getObject("labour", Integer.class),
                        row.getObject("insured", Boolean.class)))
                .list();
    }
}
