package org.holdfast.office.casework.internal;

import java.time.LocalDate;
import org.holdfast.office.shell.BlindIndex;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How often something came through the open door today. Whoever is counted is kept as a keyed hash, for a week.
@Component
class DoorCounts {
    private static final SqlFiles SQL = SqlFiles.of(DoorCounts.class);
    private static final int DAYS_KEPT = 7;

    /// The numbers are stored and never reused.
    enum Kind {
        FROM_ADDRESS(1),
        OF_NUMBER(2),
        ASKED_IN_VAIN(3);

        private final int code;

        Kind(int code) {
            this.code = code;
        }
    }

    private final JdbcClient db;
    private final BlindIndex index;

    DoorCounts(JdbcClient db, BlindIndex index) {
        this.db = db;
        this.index = index;
    }

    /// One more, in the running transaction; what is refused afterwards was not counted.
    ///
    /// @return how many that makes today
    int more(Kind kind, String whose, LocalDate day) {
        db.sql(SQL.text("forget_door_counts"))
                .param("day", day.minusDays(DAYS_KEPT))
                .update();
        return db.sql(SQL.text("count_at_door"))
                .param("day", day)
                .param("kind", kind.code)
                .param("of", index.of("door-count", whose))
                .query(Integer.class)
                .single();
    }

    int soFar(Kind kind, String whose, LocalDate day) {
        return db.sql("select times from casework.door_count where on_day = :day and kind = :kind and of = :of")
                .param("day", day)
                .param("kind", kind.code)
                .param("of", index.of("door-count", whose))
                .query(Integer.class)
                .optional()
                .orElse(0);
    }
}
