package org.holdfast.office.registry.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.region.Places;
import org.holdfast.office.registry.Acts;
import org.holdfast.office.registry.internal.Lives.HouseholdRow;
import org.holdfast.office.registry.internal.Lives.Under;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Moves as both villages see them: each side has a row of its own. The sender asks, the receiver accepts or
/// refuses with a reason, and only then does the household change hands.
@Repository
class Moves {
    private final JdbcClient jdbc;
    private final Places places;

    Moves(JdbcClient jdbc, Places places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    record MoveRow(
            UUID id,
            int province,
            long household,
            long from,
            long to,
            LocalDate askedOn,
            String evidence,
            Optional<LocalDate> acceptedOn,
            Who who) {}

    /// Who moves, as the receiving village is told: masked head and number of persons.
    record Who(String head, int persons) {}

    void ask(UUID id, HouseholdRow household, Who who, long toVillage, String evidence, Under under) {
        if (toVillage == household.region()
                || places.village(toVillage).filter(p -> p.level() == 5).isEmpty()) {
            throw Refused.input("registry.problem.no-village");
        }
        boolean waiting = jdbc.sql("""
                        select exists (select 1 from registry.move where household_id = :household and side = 1 and accepted_on is null
                          and refused_on is null and region_code >= :lo and region_code < :hi)""")
                .param("household", household.id())
                .param("lo", under.within().lo())
                .param("hi", under.within().hi())
                .query((row, n) -> row.getBoolean(1))
                .single();
        if (waiting) {
            throw Refused.conflict("registry.problem.move-waits");
        }
        side(
                1,
                id,
                household.province(),
                household.id(),
                household.region(),
                household.region(),
                toVillage,
                under.on(),
                evidence,
                who,
                under.entryId());
    }

    void side(
            int side,
            UUID id,
            int province,
            long household,
            long region,
            long from,
            long to,
            LocalDate on,
            String evidence,
            Who who,
            long entry) {
        jdbc.sql("""
                        insert into registry.move (province, move_id, household_id, region_code, side, from_region, to_region, asked_on, evidence,
                          head_name, persons, changed_by)
                        values (:province, :id, :household, :region, :side, :from, :to, :on, :evidence, :head, :persons, :entry) on conflict do nothing""")
                .param("province", province)
                .param("id", id)
                .param("household", household)
                .param("region", region)
                .param("side", side)
                .param("from", from)
                .param("to", to)
                .param("on", on)
                .param("evidence", evidence)
                .param("head", who.head())
                .param("persons", who.persons())
                .param("entry", entry)
                .update();
    }

    List<Acts.OpenMove> open(Within within) {
        return jdbc.sql("""
                        select move_id, head_name, persons, from_region, to_region, asked_on, evidence, side from registry.move
                        where accepted_on is null and refused_on is null and region_code >= :lo and region_code < :hi
                        order by side desc, asked_on, move_id""")
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(Moves::move)
                .list();
    }

    /// One line a move, from the side that was asked where the reader sees both.
    List<Acts.AnsweredMove> answered(LocalDate since, Within within) {
        return jdbc.sql("""
                        select distinct on (move_id) move_id, head_name, persons, from_region, to_region, asked_on, evidence, side,
                          coalesce(accepted_on, refused_on) as answered_on, coalesce(refusal_reason, '') as refusal
                        from registry.move
                        where coalesce(accepted_on, refused_on) >= :since and region_code >= :lo and region_code < :hi
                        order by move_id desc, side desc limit 200""")
                .param("since", since)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> new Acts.AnsweredMove(
                        move(row, n), row.getObject("answered_on", LocalDate.class), row.getString("refusal")))
                .list();
    }

    private static Acts.OpenMove move(ResultSet row, int n) throws SQLException {
        return new Acts.OpenMove(
                row.getObject("move_id", UUID.class),
                row.getString("head_name"),
                row.getInt("persons"),
                row.getLong("from_region"),
                row.getLong("to_region"),
                row.getObject("asked_on", LocalDate.class),
                row.getString("evidence"),
                row.getInt("side") == 2);
    }

    /// The village that was asked, while its answer waits.
    long asked(UUID id, Within within) {
        return jdbc.sql("""
                        select region_code from registry.move where move_id = :id and side = 2 and accepted_on is null
                          and refused_on is null and region_code >= :lo and region_code < :hi""")
                .param("id", id)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> row.getLong(1))
                .optional()
                .orElseThrow(Refused::missing);
    }

    /// The receiver's answer, on the receiver's row. A second answer finds nothing open.
    void answer(UUID id, LocalDate on, String refusal, Within within, long entry) {
        int answered = jdbc.sql("""
                        update registry.move set accepted_on = case when :refusal = '' then cast(:on as date) end,
                          refused_on = case when :refusal <> '' then cast(:on as date) end, refusal_reason = nullif(:refusal, ''), changed_by = :entry
                        where move_id = :id and side = 2 and accepted_on is null and refused_on is null
                          and region_code >= :lo and region_code < :hi""")
                .param("refusal", refusal)
                .param("on", on)
                .param("entry", entry)
                .param("id", id)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .update();
        if (answered == 0) {
            throw Refused.missing();
        }
    }

    /// Asked for by the sender, not yet shown to the receiver.
    List<MoveRow> notShown(Within within) {
        return rows("""
                select s.* from registry.move s where s.side = 1 and s.accepted_on is null and s.refused_on is null
                  and s.region_code >= :lo and s.region_code < :hi
                  and not exists (select 1 from registry.move r where r.move_id = s.move_id and r.side = 2)""", within);
    }

    /// Answered by the receiver, not yet carried out on the sender's side.
    List<MoveRow> answered(Within within) {
        return rows("""
                select r.* from registry.move r
                join registry.move s on s.move_id = r.move_id and s.side = 1 and s.accepted_on is null and s.refused_on is null
                where r.side = 2 and (r.accepted_on is not null or r.refused_on is not null)
                  and r.region_code >= :lo and r.region_code < :hi""", within);
    }

    private List<MoveRow> rows(String text, Within within) {
        return jdbc.sql(text)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> new MoveRow(
                        row.getObject("move_id", UUID.class),
                        row.getInt("province"),
                        row.getLong("household_id"),
                        row.getLong("from_region"),
                        row.getLong("to_region"),
                        row.getObject("asked_on", LocalDate.class),
                        row.getString("evidence"),
                        Optional.ofNullable(row.getObject("accepted_on", LocalDate.class)),
                        new Who(row.getString("head_name"), row.getInt("persons"))))
                .list();
    }

    void closeSender(MoveRow move, Within within, long newHousehold, long entry) {
        jdbc.sql("""
                        update registry.move s set accepted_on = r.accepted_on, refused_on = r.refused_on, refusal_reason = r.refusal_reason,
                          new_household_id = nullif(:new, 0), changed_by = :entry
                        from registry.move r
                        where s.move_id = :id and s.side = 1 and r.move_id = s.move_id and r.side = 2
                          and s.region_code >= :lo and s.region_code < :hi""")
                .param("new", newHousehold)
                .param("entry", entry)
                .param("id", move.id())
                .param("lo", within.lo())
                .param("hi", within.hi())
                .update();
    }
}
