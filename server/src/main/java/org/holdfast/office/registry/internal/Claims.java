package org.holdfast.office.registry.internal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.registry.Acts;
import org.holdfast.office.registry.Source;
import org.holdfast.office.registry.internal.Lives.HouseholdRow;
import org.holdfast.office.registry.internal.Lives.PersonRow;
import org.holdfast.office.registry.internal.Lives.Under;
import org.holdfast.office.shell.Masked;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// People whom two households claim: counted once, shown to both, settled by whoever's places hold both.
@Repository
class Claims {
    private final JdbcClient jdbc;
    private final Lives lives;
    private final Resealed resealed;
    private final SqlFiles sql = SqlFiles.of(Source.class);

    Claims(JdbcClient jdbc, Lives lives, Resealed resealed) {
        this.jdbc = jdbc;
        this.lives = lives;
        this.resealed = resealed;
    }

    List<Acts.OpenClaim> open(Within within) {
        return jdbc.sql(sql.text("claim_open"))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> new Acts.OpenClaim(
                        row.getObject("claim_id", UUID.class),
                        Masked.name(row.getString("name_entered")),
                        row.getLong("counted"),
                        row.getLong("claiming"),
                        row.getObject("counted_household", UUID.class),
                        row.getObject("claiming_household", UUID.class),
                        row.getInt("superior_level"),
                        row.getLong("superior"),
                        row.getObject("claimed_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("both")))
                .list();
    }

    /// The claiming village, where both sides of the open claim are seen.
    long region(UUID claim, Within within) {
        return jdbc.sql("""
                        select max(region_code) filter (where side = 2) from registry.double_claim
                        where claim_id = :claim and settled_at is null and region_code >= :lo and region_code < :hi
                        having count(*) = 2""")
                .param("claim", claim)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> row.getLong(1))
                .optional()
                .orElseThrow(Refused::missing);
    }

    private record Side(int side, long household, int householdProvince, long person, UUID publicId) {}

    /// @return the households whose people changed
    List<Long> settle(UUID claim, boolean forClaimant, Under under) {
        Within within = under.within();
        List<Side> sides = jdbc.sql(sql.text("claim_sides"))
                .param("claim", claim)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> new Side(
                        row.getInt("side"),
                        row.getLong("household_id"),
                        row.getInt("household_province"),
                        row.getLong("person_id"),
                        row.getObject("public_id", UUID.class)))
                .list();
        if (sides.size() != 2) {
            throw Refused.missing();
        }
        Side claimant = sides.get(1);
        PersonRow person = lives.person(claimant.publicId(), within).orElseThrow(Refused::missing);
        endClaimants(claimant, under);
        if (forClaimant) {
            HouseholdRow to = lives.household(claimant.householdProvince(), claimant.household(), within)
                    .orElseThrow(Refused::missing);
            lives.leave(person, under, 11);
            PersonRow there = to.province() == person.province() ? person : resealed.person(person, to, under);
            lives.enter(there, to, null, under);
        }
        jdbc.sql("""
                        update registry.double_claim set settled_at = now(), settled_for = :for, changed_by = :entry
                        where claim_id = :claim and region_code >= :lo and region_code < :hi""")
                .param("for", forClaimant ? 2 : 1)
                .param("entry", under.entryId())
                .param("claim", claim)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .update();
        return List.of(person.household(), claimant.household());
    }

    /// The membership that did not count ends either way; where the claimant is right a counting one begins.
    private void endClaimants(Side claimant, Under under) {
        jdbc.sql("""
                        update registry.membership m set until_on = greatest(m.from_on, :on), ended_by = 11, version = version + 1,
                          changed_at = now(), changed_by = :entry
                        where m.household_id = :household and m.person_id = :person and m.until_on is null and not m.counts
                          and m.region_code >= :lo and m.region_code < :hi""")
                .param("on", under.on())
                .param("entry", under.entryId())
                .param("household", claimant.household())
                .param("person", claimant.person())
                .param("lo", under.within().lo())
                .param("hi", under.within().hi())
                .update();
    }
}
