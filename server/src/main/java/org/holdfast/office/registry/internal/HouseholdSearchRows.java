package org.holdfast.office.registry.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Reveals;
import org.holdfast.office.access.Within;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.intake.IdentityNumber;
import org.holdfast.office.intake.IdentityNumber.Fault;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.region.Place;
import org.holdfast.office.region.Places;
import org.holdfast.office.registry.HouseholdSearch;
import org.holdfast.office.shell.BlindIndex;
import org.holdfast.office.shell.Masked;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Search over the registry's rows. Masking happens here.
@Component
class HouseholdSearchRows implements HouseholdSearch {
    private static final SqlFiles SQL = SqlFiles.of(HouseholdSearchRows.class);
    private static final String FIND = "household.find";
    private static final long PROVINCE = 10_000_000_000_000_000L;
    private static final int LONGEST = 60;
    private static final int MOST_PLACES = 50;
    private static final int TOWNSHIP = 4;

    private final Gate gate;
    private final Journal journal;
    private final Reveals reveals;
    private final Places places;
    private final BlindIndex index;
    private final JdbcClient db;

    HouseholdSearchRows(Gate gate, Journal journal, Reveals reveals, Places places, BlindIndex index, JdbcClient db) {
        this.gate = gate;
        this.journal = journal;
        this.reveals = reveals;
        this.places = places;
        this.index = index;
        this.db = db;
    }

    @Override
    public Found find(Acting who, String text, int from, int atMost) {
        String asked = text.strip();
        if (isDocument(asked)) {
            throw Refused.input("registry.search.number-in-address");
        }
        String wanted = asked.length() > LONGEST ? asked.substring(0, LONGEST) : asked;
        return gate.read(who, "household.list", within -> {
            Asked question = new Asked(wanted, placesNamed(who, wanted));
            long total = question.on(within, db.sql(SQL.text("search_hits") + SQL.text("search_count")))
                    .query(Long.class)
                    .single();
            List<Line> lines = question.on(within, db.sql(SQL.text("search_hits") + SQL.text("search_page")))
                    .param("from", Math.max(0, from))
                    .param("at_most", atMost)
                    .query(HouseholdSearchRows::line)
                    .list();
            return new Found(total, lines);
        });
    }

    /// Townships and villages of the reader that are called so. Wider places would only list everything.
    private List<Place> placesNamed(Acting who, String text) {
        return Asked.isNumber(text)
                ? List.of()
                : places.search(text, who.lo(), who.hi(), MOST_PLACES).stream()
                        .filter(place -> place.level() >= TOWNSHIP)
                        .toList();
    }

    /// The number of a household has as many digits as a document; only a document's hold a birthday and a check
    /// digit. One whose check digit is wrong is a document mistyped.
    @Override
    public boolean isDocument(String text) {
        String number = IdentityNumber.normalised(text.strip());
        if (number.length() < 15) {
            return false;
        }
        Fault fault = IdentityNumber.faultOf(number);
        return fault == null || fault == Fault.CHECK_DIGIT || fault == Fault.CERTIFICATE;
    }

    @Override
    public Answer byDocument(Acting who, WriteRequest request, String number) {
        if (!who.narrow().isEmpty()) {
            throw Refused.notAllowed();
        }
        String document = LifeActs.document(number).substring(0, 18);
        return gate.write(who, FIND, request, within -> {
            reveals.refuseGuessing(who);
            Optional<UUID> household = db.sql(SQL.text("search_document"))
                    .param("index", index.of("document", document))
                    .param("lo", within.lo())
                    .param("hi", within.hi())
                    .query(UUID.class)
                    .optional();
            reveals.searched(who, household.isPresent());
            journal.record(new Entry(
                    FIND,
                    Reveals.Purpose.IDENTITY_CHECK.name(),
                    "registry.household",
                    household.map(UUID::toString).orElse(null),
                    who.regionCode(),
                    1,
                    null,
                    Map.of("class", "C4", "by", "document", "found", household.isPresent())));
            return Answer.seeOther(household.map(id -> "/households/" + id).orElse("/households?nobody=true"));
        });
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        return new Line(
                Objects.requireNonNull(row.getObject("public_id", UUID.class)),
                row.getLong("region_code"),
                Objects.requireNonNullElse(row.getString("hamlet"), ""),
                Masked.name(row.getString("head")),
                row.getInt("persons"),
                row.getBoolean("lifted"),
                row.getInt("monitored_type"),
                Objects.requireNonNullElse(row.getString("external_no"), ""),
                row.getString("matched") == null ? "" : Masked.name(row.getString("matched")));
    }

    /// A search text as the statement takes it.
    private record Asked(String text, List<Place> places) {

        static boolean isNumber(String text) {
            return text.matches("[0-9]{2,18}|[0-9]{3}[Xx]");
        }

        StatementSpec on(Within within, StatementSpec statement) {
            boolean number = isNumber(text);
            long household = text.matches("[0-9]{18}") ? Long.parseLong(text) : 0;
            return statement
                    .param("by_name", !number && !text.isEmpty())
                    .param("pattern", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                    .param("by_last4", text.length() == 4 && number)
                    .param("text", text.toUpperCase(java.util.Locale.ROOT))
                    .param("by_number", number)
                    .param("number_province", (int) (household / PROVINCE))
                    .param("number", household)
                    .param("everything", text.isEmpty())
                    .param("los", places.stream().map(Place::lo).toArray(Long[]::new))
                    .param("his", places.stream().map(Place::hi).toArray(Long[]::new))
                    .param("lo", within.lo())
                    .param("hi", within.hi());
        }
    }
}
