package org.holdfast.office.registry.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.registry.HouseholdFile;
import org.holdfast.office.registry.HouseholdFiles;
import org.holdfast.office.shell.Masked;
import org.holdfast.postgres.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The page of a household out of the registry's rows. Masking happens here, before anything leaves the module.
@Component
class HouseholdFileRows implements HouseholdFiles {
    private static final SqlFiles SQL = SqlFiles.of(HouseholdFileRows.class);

    /// Width of a province in household numbers: its code, and six digits for the number in the village.
    private static final long PROVINCE = 10_000_000_000L * 1_000_000L;

    private final Gate gate;
    private final JdbcClient db;

    HouseholdFileRows(Gate gate, JdbcClient db) {
        this.gate = gate;
        this.db = db;
    }

    @Override
    public HouseholdFile file(Acting who, UUID household) {
        return gate.read(who, "household.view", within -> file(within, household));
    }

    private HouseholdFile file(Within within, UUID household) {
        long id = db.sql(SQL.text("file_number"))
                .param("household", household)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(Long.class)
                .optional()
                .orElseThrow(Refused::missing);
        List<HouseholdFile.Member> members = rows(within, id, "file_members", HouseholdFileRows::member);
        List<HouseholdFile.Moment> moments = rows(within, id, "file_moments", HouseholdFileRows::moment);
        return rows(within, id, "file_household", (row, n) -> household(row, members, moments)).stream()
                .findFirst()
                .orElseThrow(Refused::missing);
    }

    private <T> List<T> rows(Within within, long id, String statement, RowMapper<T> mapper) {
        return db.sql(SQL.text(statement))
                .param("household", id)
                .param("province", id / PROVINCE)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(mapper)
                .list();
    }

    private static HouseholdFile household(
            ResultSet row, List<HouseholdFile.Member> members, List<HouseholdFile.Moment> moments) throws SQLException {
        return new HouseholdFile(
                row.getObject("public_id", UUID.class),
                row.getLong("household_id"),
                row.getLong("region_code"),
                members.isEmpty() ? "—" : members.getFirst().name(),
                text(row, "external_no"),
                text(row, "hamlet"),
                row.getObject("lifted", Boolean.class),
                row.getObject("monitored_type", Integer.class),
                row.getObject("identified_on", LocalDate.class),
                causes(row),
                row.getObject("risk_eliminated", Boolean.class),
                row.getObject("eliminated_on", LocalDate.class),
                row.getBoolean("fallback_tag"),
                row.getBoolean("relocated"),
                row.getObject("registered_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                new HouseholdFile.Guarantees(
                        row.getObject("flag_dropout", Boolean.class),
                        row.getObject("flag_insurance", Boolean.class),
                        row.getObject("flag_housing", Boolean.class),
                        row.getObject("flag_water", Boolean.class),
                        row.getObject("house_grade", Integer.class),
                        row.getObject("observed_on", LocalDate.class)),
                members,
                moments);
    }

    private static List<Integer> causes(ResultSet row) throws SQLException {
        Array all = row.getArray("causes");
        Stream<Integer> listed = all == null
                ? Stream.empty()
                : Stream.of((Short[]) all.getArray()).map(Short::intValue);
        Stream<Integer> first = Optional.ofNullable(row.getObject("first_cause", Integer.class)).stream();
        return Stream.concat(first, listed)
                .filter(cause -> cause != 0)
                .distinct()
                .toList();
    }

    private static HouseholdFile.Member member(ResultSet row, int n) throws SQLException {
        return new HouseholdFile.Member(
                row.getObject("public_id", UUID.class),
                Masked.name(row.getString("name")),
                row.getObject("relation", Integer.class),
                row.getInt("sex"),
                row.getObject("born_on", LocalDate.class),
                Masked.document(row.getInt("document_kind"), row.getString("document_last4")),
                row.getObject("labour", Integer.class),
                row.getObject("student", Integer.class),
                row.getObject("serious_illness", Boolean.class),
                row.getObject("chronic", Boolean.class),
                row.getObject("disabled", Boolean.class),
                row.getObject("insured", Boolean.class),
                row.getObject("working", Boolean.class),
                row.getBoolean("counts"),
                plan(row));
    }

    private static HouseholdFile.@Nullable WorkPlan plan(ResultSet row) throws SQLException {
        @Nullable Integer year = row.getObject("plan_year", Integer.class);
        return year == null
                ? null
                : new HouseholdFile.WorkPlan(
                        year,
                        row.getObject("planned", Boolean.class),
                        text(row, "plan_place"),
                        text(row, "service_need"));
    }

    private static HouseholdFile.Moment moment(ResultSet row, int n) throws SQLException {
        String person = row.getString("person");
        return new HouseholdFile.Moment(
                row.getObject("happened_on", LocalDate.class),
                instant(row.getObject("recorded_at", OffsetDateTime.class)),
                row.getInt("kind"),
                row.getBoolean("act"),
                person == null ? "" : Masked.name(person),
                row.getObject("amount", Long.class),
                row.getInt("source"),
                row.getBoolean("reversed"));
    }

    private static Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }

    private static String text(ResultSet row, String column) throws SQLException {
        @Nullable String text = row.getString(column);
        return text == null ? "" : text;
    }
}
