package org.holdfast.office.screening.internal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.columnar.CopyState;
import org.holdfast.office.access.Within;
import org.holdfast.office.screening.internal.LawOnDay.Lent;
import org.holdfast.policy.book.PolicyInForce;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;

/// When and by what a county was last judged whole, what was said then, and where rows were written
/// since.
///
/// @param judged empty for a county that never was, or of which it was not kept what was written since
record LastTime(Optional<Judged> judged, LastWords words, Set<Long> villages, Set<Long> households) {
    private static final SqlFiles SQL = SqlFiles.of(LastTime.class);

    /// @param version of the law
    /// @param copy the state of the registry
    record Judged(LocalDate asOf, int version, String copy) {}

    static LastTime read(JdbcClient db, Within within, ColumnarCopy.County copy) {
        Optional<Judged> judged = db.sql(SQL.text("county_judged"))
                .param("county", copy.county())
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> row.getBoolean("followed")
                        ? Optional.of(new Judged(
                                row.getObject("as_of", LocalDate.class),
                                row.getInt("policy_version"),
                                row.getString("copy")))
                        : Optional.<Judged>empty())
                .optional()
                .flatMap(found -> found);
        Set<Long> villages = new HashSet<>();
        Set<Long> households = new HashSet<>();
        db.sql(SQL.text("touched_since"))
                .param("snapshot", copy.snapshot())
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(row -> {
                    if (row.getArray("households") == null) {
                        villages.add(row.getLong("region_code"));
                    } else {
                        households.addAll(
                                List.of((Long[]) row.getArray("households").getArray()));
                    }
                });
        return new LastTime(judged, LastWords.read(db, within), villages, households);
    }

    Anew anew(Lent law, ColumnarCopy.County copy, LocalDate asOf) {
        return judged.filter(last -> isFollowedBy(last, law, copy, asOf))
                .map(last -> new Anew(false, !last.asOf().equals(asOf), villages, households))
                .orElse(Anew.EVERYBODY);
    }

    private static boolean isFollowedBy(Judged last, Lent law, ColumnarCopy.County copy, LocalDate asOf) {
        PolicyInForce now = law.evaluator().law();
        return last.version() == law.version().number()
                && last.asOf().withDayOfMonth(1).equals(asOf.withDayOfMonth(1))
                && CopyState.parse(last.copy())
                        .filter(state -> state.coverage() == copy.state().coverage())
                        .isPresent()
                && now.saysTheSameAs(now.book().at(now.region(), last.asOf()));
    }
}
