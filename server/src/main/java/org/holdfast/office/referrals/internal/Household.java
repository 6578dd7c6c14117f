package org.holdfast.office.referrals.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Within;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A household as a referral needs to know it.
record Household(
        short province,
        long householdId,
        UUID id,
        long region,
        @Nullable Boolean lifted,
        @Nullable Integer monitoredType,
        String head,
        String last4,
        int persons) {

    record Member(UUID id, long personId, String name, String last4) {}

    /// Lifted or monitored; what is not known of it does not shut it out.
    boolean fits() {
        return !Boolean.FALSE.equals(lifted) || monitoredType == null || monitoredType > 0;
    }

    static Optional<Household> find(JdbcClient db, Within within, UUID household) {
        return db.sql(ReferralRows.SQL.text("household"))
                .param("household", household)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> new Household(
                        row.getShort("province"),
                        row.getLong("household_id"),
                        row.getObject("public_id", UUID.class),
                        row.getLong("region_code"),
                        row.getObject("lifted", Boolean.class),
                        row.getObject("monitored_type", Integer.class),
                        Optional.ofNullable(row.getString("head_name")).orElse(""),
                        Optional.ofNullable(row.getString("head_last4")).orElse(""),
                        row.getInt("persons")))
                .optional();
    }

    List<Member> members(JdbcClient db, Within within) {
        return db.sql(ReferralRows.SQL.text("members"))
                .param("province", province)
                .param("household_id", householdId)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> new Member(
                        row.getObject("public_id", UUID.class),
                        row.getLong("person_id"),
                        row.getString("name"),
                        row.getString("last4")))
                .list();
    }
}
