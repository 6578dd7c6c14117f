package org.holdfast.office.shell.internal;

import java.util.Collection;
import java.util.List;
import org.holdfast.office.shell.TableSizes;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Measures by `analyze` with few rows. The office's role may do that with tables that say so
/// (`maintain`).
@Component
class SmallSamples implements TableSizes {
    private static final SqlFiles SQL = SqlFiles.of(SmallSamples.class);

    private final JdbcClient db;

    SmallSamples(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void measure(Collection<String> tables) {
        List<String> grown = tables.isEmpty() ? List.of() : grownHere(tables);
        if (grown.isEmpty()) {
            return;
        }
        db.sql("set local default_statistics_target = 20").update();
        db.sql("analyze (skip_locked) " + String.join(", ", grown)).update();
        db.sql("set local default_statistics_target to default").update();
        db.sql(SQL.text("unmeasured_again")).query((row, n) -> true).list();
    }

    /// Of tables kept by province only the parts of the provinces at work: nothing came into the
    /// others.
    private List<String> grownHere(Collection<String> tables) {
        return db.sql(SQL.text("grown_here"))
                .param("tables", tables.toArray(String[]::new))
                .query((row, n) -> row.getString(1))
                .list();
    }
}
