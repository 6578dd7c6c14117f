package org.holdfast.office.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Households and clues as rows, for tests of the locks and the pages: how they come about is tested elsewhere.
public final class Settled {
    private static final AtomicLong NUMBER = new AtomicLong(700_000);

    private Settled() {}

    public record Household(long id, UUID publicId, long village) {}

    /// One household of one person.
    public static Household household(TestOffice office, long village, String name) {
        long id = village * 1_000_000 + NUMBER.incrementAndGet() % 1_000_000;
        UUID publicId = UUID.randomUUID();
        long person = 1_000_000_000L + NUMBER.incrementAndGet();
        try (Connection db = office.superuser()) {
            update(
                    db,
                    "insert into registry.household (province, household_id, public_id, region_code, declared_size, registered_on)"
                            + " values (99, ?, ?, ?, 1, '2019-05-04')",
                    id,
                    publicId,
                    village);
            update(
                    db,
                    "insert into registry.person (province, person_id, public_id, region_code, name, sex)"
                            + " values (99, ?, gen_random_uuid(), ?, ?, 1)",
                    person,
                    village,
                    name);
            update(
                    db,
                    "insert into registry.membership (province, household_id, person_id, from_on, region_code, relation)"
                            + " values (99, ?, ?, '2019-05-04', ?, 2)",
                    id,
                    person,
                    village);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Household(id, publicId, village);
    }

    /// An open clue of the household, owned by whoever is posted to the village first.
    ///
    /// @param stage 1 open, 2 checked and waiting for the township
    public static UUID clue(TestOffice office, Household household, int stage, String sentence) {
        try (Connection db = office.superuser()) {
            UUID clue = UUID.randomUUID();
            update(
                    db,
                    "insert into casework.clue (province, public_id, household_id, region_code, door, stage, grade, opened_on,"
                            + " due_on, owner) values (99, ?, ?, ?, 2, ?, 2, '2022-06-01', '2022-06-16',"
                            + " (select min(posting_id) from access.posting where region_code = ?))",
                    clue,
                    household.id(),
                    household.village(),
                    stage,
                    household.village());
            update(
                    db,
                    "insert into casework.clue_reason (province, clue_id, source, region_code, household_id, door, grade,"
                            + " first_on, as_of, facts, sentence_zh, sentence_en, last_seen_on)"
                            + " select 99, clue_id, 'cadre', region_code, household_id, 2, 2, '2022-06-01', '2022-06-01', '[]',"
                            + " ?, ?, '2022-06-01' from casework.clue where public_id = ?",
                    sentence,
                    sentence,
                    clue);
            return clue;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void update(Connection db, String statement, Object... values) throws SQLException {
        try (PreparedStatement sql = db.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                sql.setObject(i + 1, values[i]);
            }
            sql.executeUpdate();
        }
    }
}
